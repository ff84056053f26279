import { authorizedExtensions } from "discourse/lib/uploads";

/** What belongs to a slot: `Link::AUDIO`, `Link::VIDEO` and what slides and notes are in. */
const WANTED = [
  ..."mp3 m4a aac ogg oga opus wav flac mp4 m4v webm ogv mov".split(" "),
  ..."pdf odp pptx key odt docx txt".split(" "),
];

/** Which of the files one would add to a slot this forum takes from the reader. */
export function wantedExtensions(staff: boolean, settings: object): string[] {
  const taken = authorizedExtensions(staff, settings) as string[];
  return WANTED.filter((extension) => taken.includes(extension) || taken.includes("*"));
}

/** A file's name without its ending, for a title. */
export function titleOfFile(name: string): string {
  return name
    .replace(/\.\w{1,5}$/, "")
    .replace(/[_-]+/g, " ")
    .trim();
}
