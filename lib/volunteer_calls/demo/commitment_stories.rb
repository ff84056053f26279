# frozen_string_literal: true

module VolunteerCalls
  class Demo
    # Stories that show one person, member1, every way to be in a call; shaped as {Stories} says.
    module CommitmentStories
      private

      # Asked, in the stand-by line, only if nobody else, and down for it.
      def every_way
        {
          title: "Harvest festival: gate, supper, packing up",
          raw: "The orchard is heavy this year. Everything is shared out but a few things.",
          event: "Harvest festival",
          place: "Orchard",
          closes_at: at(22, "18:00"),
          slots: [
            slot("Open the gate", 24, "08:00", "09:00"),
            slot("Serve supper", 24, "18:30", "20:00", needed: 2, capacity: 2),
            slot("Pack up", 25, "14:00", "17:00", needed: 3, capacity: 3),
          ],
          claims: {
            "Serve supper" => {
              **volunteers("member2", "member3"),
              "member1" => "standby",
            },
            "Pack up" => {
              **volunteers("member4"),
              "member1" => "last_resort",
            },
          },
          then: [["organiser", :nominates, "Open the gate", "member1", "You live next door"]],
        }
      end

      # What came of it: done and thanked for, given up and taken over, partly filled.
      def looked_back
        {
          title: "Winter meeting: newsletter, minutes, kitchen",
          raw: "Three jobs for the meeting. Thank you to all who made it warm.",
          event: "Winter meeting",
          place: "Village hall",
          days_ago: 40,
          slots: [
            slot("Translate the newsletter", 12, "10:00", "12:00"),
            slot("Take the minutes", 12, "13:00", "15:00"),
            slot("Kitchen", 12, "12:00", "17:00", needed: 2, capacity: 3),
          ],
          claims: {
            "Translate the newsletter" => volunteers("member1"),
            "Take the minutes" => volunteers("member1"),
            "Kitchen" => volunteers("member5"),
          },
          then: [
            ["member1", :drops_out, "Take the minutes"],
            ["member6", :volunteers, "Take the minutes"],
          ],
          afterwards: after_the_meeting,
        }
      end

      def after_the_meeting
        translation = "Translate the newsletter"
        [
          ["organiser", :records, translation, "member1", "attended"],
          ["organiser", :records, "Take the minutes", "member6", "attended"],
          ["member1", :describes, translation, "Both versions went out the same day."],
          *%w[member2 member3 member4 organiser].map { |who| [who, :thanks, translation] },
          ["organiser", :thanks_everybody, translation],
        ]
      end
    end
  end
end
