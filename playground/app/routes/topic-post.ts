export { default } from "./topic.ts";
