/** Stands in for `discourse/truth-helpers`; emptiness of arrays counts as false, as there. */
import type * as Real from "discourse/truth-helpers";

const truth = (value: unknown): boolean =>
  Array.isArray(value) ? value.length > 0 : Boolean(value);

export const eq = ((left: unknown, right: unknown): boolean =>
  left === right) satisfies typeof Real.eq;

export const notEq = ((left: unknown, right: unknown): boolean =>
  left !== right) satisfies typeof Real.notEq;

export const not = ((value: unknown): boolean => !truth(value)) satisfies typeof Real.not;

export const and = (...values: unknown[]): unknown =>
  values.find((value) => !truth(value)) ?? values.at(-1);

export const or = (...values: unknown[]): unknown => values.find(truth) ?? values.at(-1);

export const gt = ((left: unknown, right: unknown): boolean =>
  Number(left) > Number(right)) satisfies typeof Real.gt;

export const gte = ((left: unknown, right: unknown): boolean =>
  Number(left) >= Number(right)) satisfies typeof Real.gte;

export const lt = ((left: unknown, right: unknown): boolean =>
  Number(left) < Number(right)) satisfies typeof Real.lt;

export const lte = ((left: unknown, right: unknown): boolean =>
  Number(left) <= Number(right)) satisfies typeof Real.lte;
