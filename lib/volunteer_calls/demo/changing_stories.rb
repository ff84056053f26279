# frozen_string_literal: true

module VolunteerCalls
  class Demo
    # Stories in which a call changes under the people in it; shaped as {Stories} says.
    module ChangingStories
      private

      # One slot moved to another room and hour: one of two has confirmed; in
      # another the time to confirm is over; a third one withdrawn.
      def moved
        {
          title: "Two guides for the open archive",
          raw:
            "The archive opens its cellars for a day and would like two of us to show people round.",
          event: "Open archive",
          place: "Bradford",
          slots: [
            slot("Morning tour", 21, "09:45", "11:00", place: "Main hall", needed: 2, capacity: 2),
            slot(
              "Afternoon tour",
              21,
              "14:00",
              "15:15",
              place: "Main hall",
              needed: 1,
              capacity: 2,
            ),
            slot("Last words", 21, "16:30", "16:45"),
          ],
          claims: {
            "Morning tour" => volunteers("member1", "member2"),
            "Afternoon tour" => volunteers("member4"),
            "Last words" => volunteers("member5"),
          },
          then: [
            [
              "organiser",
              :moves,
              "Morning tour",
              {
                starts_at: at(21, "10:15"),
                ends_at: at(21, "11:30"),
                place: "Room 2, first floor",
              },
              "The opening runs longer.",
            ],
            ["organiser", :withdraws, "Last words"],
            ["member2", :confirms, "Morning tour"],
            [
              "organiser",
              :moves,
              "Afternoon tour",
              { starts_at: at(21, "14:30"), ends_at: at(21, "15:45") },
            ],
            ["member4", :lets_time_pass, "Afternoon tour"],
          ],
        }
      end

      # Called off, with the reason.
      def called_off
        {
          title: "Stalls at the river fair",
          raw: "The fair wanted two stalls from us. See below what came of it.",
          event: "River fair",
          place: "Quayside",
          slots: [slot("Look after our stall", 24, "10:00", "16:00", needed: 2, capacity: 3)],
          claims: {
            "Look after our stall" => volunteers("member1", "member6"),
          },
          then: [["organiser", :cancels, nil, "The river is in flood; the fair is off this year."]],
        }
      end
    end
  end
end
