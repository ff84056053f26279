/**
 * `@discourse/types` describes select-kit's components as classic ones without arguments, so nothing
 * would check what is handed to them.
 */
declare module "discourse/select-kit/components/email-group-user-chooser" {
  import Component from "@glimmer/component";

  export interface UserChooserSignature {
    Args: {
      /** The user names chosen. */
      value?: string | string[];
      /** Called with all user names that are chosen now. */
      onChange: (usernames: string[]) => unknown;
      options?: {
        excludeCurrentUser?: boolean;
        excludedUsernames?: string[];
        fullWidthWrap?: boolean;
        headerAriaLabel?: string;
        /** Finds groups as well, those that the reader may mention. */
        includeMentionableGroups?: boolean;
        /** How many may be chosen. */
        maximum?: number;
        /** Proposes people of this topic first. */
        topicId?: number;
      };
    };
  }

  /** Finds users as one types. */
  export default class EmailGroupUserChooser extends Component<UserChooserSignature> {}
}
