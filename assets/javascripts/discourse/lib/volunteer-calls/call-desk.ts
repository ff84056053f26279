import Busy from "./busy";
import type VolunteerCallsError from "./errors";
import type TopicState from "./topic-state";

/** What an organiser does with one call; what goes wrong is spoken as well. */
export default class CallDesk extends Busy {
  constructor(readonly state: TopicState) {
    super();
  }

  override complain(error: VolunteerCallsError): void {
    super.complain(error);
    if (this.problem) {
      this.state.announcer.own(this.problem);
    }
  }
}
