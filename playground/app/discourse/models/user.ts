/** Stands in for `discourse/models/user`: what the server says of whoever looks at the page. */
import EmberObject from "@ember/object";
import type Real from "discourse/models/user";

let current: User | null = null;

// Interface and class of one name merge: the fields come from the server, by `create`.
interface User extends Real {}

class User extends EmberObject {
  /** Null for visitors. */
  static current(): User | null {
    return current;
  }

  static resetCurrent(user: User | null): User | null {
    return (current = user);
  }
}

export default User;
