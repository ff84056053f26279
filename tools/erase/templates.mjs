import { Preprocessor } from "content-tag";

const preprocessor = new Preprocessor();

/** @typedef {{ text: string, placeholder: string }} TakenTemplate */

/**
 * Takes the `<template>` parts out of a file, so that what is left is TypeScript. An expression
 * becomes a call and a class member a field, each on its own and unmistakable.
 *
 * @param {string} source
 * @param {string} filename for error messages
 * @returns {{ code: string, templates: TakenTemplate[] }}
 */
export function takeOut(source, filename) {
  /** @type {TakenTemplate[]} */
  const templates = [];
  let code = "";
  let position = 0;

  for (const part of preprocessor.parse(source, { filename })) {
    const { startUtf16Codepoint: start, endUtf16Codepoint: end } = part.range;
    const placeholder = `TEMPLATE_${templates.length}_TAKEN_OUT`;
    templates.push({ text: source.slice(start, end), placeholder });
    code += source.slice(position, start) + placeholder;
    code += part.type === "class-member" ? " = 0;" : "()";
    position = end;
  }

  return { code: code + source.slice(position), templates };
}

/**
 * Puts the `<template>` parts back where {@link takeOut} left its marks.
 *
 * @param {string} code
 * @param {TakenTemplate[]} templates
 * @returns {string}
 * @throws {Error} when a mark is gone or there twice: the text between would be lost in silence
 */
export function putBack(code, templates) {
  for (const { text, placeholder } of templates) {
    const parts = code.split(new RegExp(`${placeholder}(?: = 0;|\\(\\))`));
    if (parts.length !== 2) {
      throw new Error(`${placeholder} is there ${parts.length - 1} times after erasing types`);
    }
    code = parts.join(text);
  }
  return code;
}
