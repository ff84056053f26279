/** @typedef {import("./types.d.ts").Figure} Figure */

/**
 * @param {Figure[]} figures
 * @returns {string} a table: what, figure, target, verdict
 */
export function table(figures) {
  const rows = figures.map(({ what, figure, target = "", met }) => [
    what,
    figure,
    target,
    met === undefined ? "" : met ? "met" : "MISSED",
  ]);
  rows.unshift(["what", "figure", "target", "verdict"]);
  const widths = [0, 1, 2].map((column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0))
  );
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join("  ")
        .trimEnd()
    )
    .join("\n");
}

/**
 * @param {Figure[]} figures
 * @returns {boolean} whether every figure that has a target meets it
 */
export function allMet(figures) {
  return figures.every(({ met }) => met !== false);
}
