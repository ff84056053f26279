/**
 * `@discourse/types`' User lacks what the server sends and the model copies without naming it
 * (`id`, `username`, `avatar_template` …), and a default export can't be extended from outside.
 */
declare module "discourse/models/user" {
  export default class User {
    static current(): User | null;

    id: number;
    username: string;
    name: string | null;
    avatar_template: string;
    admin: boolean;
    moderator: boolean;
    staff: boolean;
    trust_level: number;
    groups?: { id: number; name: string }[];
    user_option?: { timezone?: string | null };
  }
}
