/** Stands in for `discourse/ui-kit/helpers/d-concat-class`. */
import type * as Real from "discourse/ui-kit/helpers/d-concat-class";

const dConcatClass = ((...args: unknown[]): string =>
  args.flat().filter(Boolean).join(" ")) satisfies typeof Real.default;

export default dConcatClass;
