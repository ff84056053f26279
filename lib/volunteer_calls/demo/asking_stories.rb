# frozen_string_literal: true

module VolunteerCalls
  class Demo
    # Stories in which people are asked; shaped as {Stories} says.
    module AskingStories
      private

      # One slot with a firm yes, a nomination, stand-bys and a last resort; one offered.
      def asked
        {
          title: "Two talks for the housing week",
          raw:
            "Jo from the housing federation asks for two talks. The first needs two of us, and I have asked around.",
          event: "Housing week",
          place: "Leeds",
          closes_at: at(17, "18:00"),
          contact: {
            name: "Jo",
            organisation: "Housing federation",
            email: "jo@housing.example",
          },
          roster: :asked,
          slots: [
            slot(
              "How we found our house",
              19,
              "10:00",
              "11:00",
              description: "Twenty minutes each, then questions.",
              needed: 2,
              capacity: 2,
            ),
            slot("What the law allows", 19, "14:00", "15:00", needed: 1, capacity: 1),
          ],
          claims: {
            "How we found our house" => {
              **volunteers("member1"),
              "member5" => "last_resort",
            },
            "What the law allows" => {
              **volunteers("member2"),
              "member3" => "standby",
              "member4" => "standby",
            },
          },
          then: [
            [
              "organiser",
              :nominates,
              "How we found our house",
              "member6",
              "You told it so well last summer.",
            ],
            ["member2", :drops_out, "What the law allows"],
          ],
        }
      end

      # Somebody dropped out fourteen hours before: cover is needed.
      def urgent
        {
          title: "Tomorrow: open forum in the town hall",
          raw: "Everything is ready, the posters are up. See you there!",
          event: "Open forum",
          place: "Town hall",
          starts_in: 14,
          slots: [
            slot(
              "Closing words",
              3,
              "16:30",
              "17:00",
              description: "Ten minutes on what the day has shown.",
            ),
            slot("Welcome at the door", 3, "17:00", "18:00", needed: 2, capacity: 2),
          ],
          claims: {
            "Closing words" => {
              **volunteers("member7"),
              "member8" => "standby",
            },
            "Welcome at the door" => volunteers("member1", "member9"),
          },
          then: [["member7", :drops_out, "Closing words"]],
        }
      end

      # Who does it is for the organisers alone.
      def discreet
        {
          title: "Listening ears for the advice evening",
          raw: "People come with worries, so who listens stays between us.",
          event: "Advice evening",
          place: "Parish hall",
          names_visible_to: "organisers",
          slots: [
            slot("Listen, first hour", 22, "18:00", "19:00", needed: 2, capacity: 3),
            slot("Listen, second hour", 22, "19:00", "20:00", needed: 2, capacity: 3),
          ],
          claims: {
            "Listen, first hour" => volunteers("member2", "member3"),
            "Listen, second hour" => volunteers("member4"),
          },
        }
      end
    end
  end
end
