/** Stands in for `discourse/ui-kit/helpers/d-bound-avatar-template`. */
import { trustHTML } from "@ember/template";
import type * as Real from "discourse/ui-kit/helpers/d-bound-avatar-template";
import { avatarImg, type AvatarOptions } from "../../lib/avatar-utils.ts";

const dBoundAvatarTemplate = ((
  avatarTemplate: string,
  size: number | string,
  options: Partial<AvatarOptions> = {}
) => trustHTML(avatarImg({ ...options, avatarTemplate, size }))) satisfies typeof Real.default;

export default dBoundAvatarTemplate;
