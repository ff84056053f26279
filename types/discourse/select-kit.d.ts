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

declare module "discourse/select-kit/components/tag-chooser" {
  import Component from "@glimmer/component";

  /** A name; an object with one in newer versions. */
  export type Tag = string | { name: string };

  export interface TagChooserSignature {
    Args: {
      /** The names chosen. */
      tags: string[];
      /** Called with all that are chosen now. */
      onChange: (tags: Tag[]) => unknown;
      /** Also tags that a topic could not have by now. */
      everyTag?: boolean;
      options?: {
        fullWidthWrap?: boolean;
        headerAriaLabel?: string;
        /** How many may be chosen. */
        maximum?: number;
      };
    };
  }

  /** Finds the forum's tags as one types. */
  export default class TagChooser extends Component<TagChooserSignature> {}
}

declare module "discourse/select-kit/components/group-chooser" {
  import Component from "@glimmer/component";

  export interface GroupChooserSignature {
    Args: {
      /** Those to choose from. */
      content: { id: number; name: string }[];
      /** The names chosen, with `valueProperty`. */
      value: string[];
      valueProperty: "name";
      labelProperty: "name";
      /** Called with all names that are chosen now. */
      onChange: (names: string[]) => unknown;
      options?: {
        fullWidthWrap?: boolean;
        headerAriaLabel?: string;
        /** How many may be chosen. */
        maximum?: number;
      };
    };
  }

  /** Groups out of a list. */
  export default class GroupChooser extends Component<GroupChooserSignature> {}
}
