/** Links to pages, as plugins add them to the first section of Discourse's sidebar. */
export interface CommunityLink {
  name: string;
  route?: string;
  href?: string;
  title: string;
  text: string;
  icon?: string;
}

export const communityLinks: CommunityLink[] = [];
