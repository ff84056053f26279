# frozen_string_literal: true

module VolunteerCalls
  class Demo
    # Stories in which everything happens that people are told of; shaped as {Stories} says.
    module TellingStories
      private

      # Asked and invited; each answer there is, and none.
      def answered
        {
          title: "Garden day: beds, pruning and soup",
          raw: "The allotments open their gates. I have asked some of you already.",
          event: "Garden day",
          place: "Allotments",
          slots: [
            slot("Dig the beds", 18, "09:00", "12:00", needed: 2, capacity: 4, perk: "Soup"),
            slot("Show how to prune", 18, "10:00", "11:00"),
            slot("Tell where the gardens came from", 18, "11:00", "11:30"),
            slot("Drive the van", 18, "08:00", "09:00"),
            slot("Cook soup", 18, "11:00", "13:00"),
          ],
          claims: {
            "Dig the beds" => volunteers("member5"),
            "Cook soup" => {
              **volunteers("member4"),
              "member3" => "standby",
              "member1" => "standby",
            },
          },
          then: [*asked_around, *given_away],
        }
      end

      def asked_around
        beds, pruning = "Dig the beds", "Show how to prune"
        history, van = "Tell where the gardens came from", "Drive the van"
        [
          ["organiser", :invites, nil, "member2", "member9"],
          ["member2", :nominates, beds, "member7", "You have the boots for it"],
          ["member7", :accepts, beds],
          ["member2", :nominates, pruning, "member8", "Your plum tree!"],
          ["member8", :declines, pruning],
          ["member8", :says_why, pruning, "I am away that weekend."],
          ["member2", :nominates, history, "member9", nil],
          ["member9", :gives_no_answer, history],
          ["member2", :nominates, van, "member6", "You have driven it before"],
          ["organiser", :asks_again, van, "member6"],
        ]
      end

      # From the first who stands by to the second; somebody is taken off, a perk is better.
      def given_away
        [
          ["member4", :drops_out, "Cook soup"],
          ["member3", :gives_no_answer, "Cook soup"],
          ["organiser", :takes_off, "Dig the beds", "member5", "You said you can’t lift."],
          [
            "organiser",
            :moves,
            "Dig the beds",
            { perk: "Soup and seedlings" },
            "More to give away.",
          ],
        ]
      end

      # Tomorrow: reminded, short of people, and covered already.
      def soon
        {
          title: "Street party: the stage, the sound, the till",
          raw: "It is nearly there, and the street will be closed to cars.",
          event: "Street party",
          place: "Mill Street",
          starts_in: 20,
          slots: [
            slot("Build the stage", 3, "12:00", "14:00", needed: 2, capacity: 2),
            slot("Check the sound", 3, "14:00", "14:30"),
            slot("Keep the till", 3, "15:00", "18:00", needed: 2, capacity: 2),
          ],
          claims: {
            "Build the stage" => volunteers("member2", "member3"),
            "Check the sound" => volunteers("member4"),
          },
          then: [
            ["organiser", :waits, nil, 3],
            ["member4", :drops_out, "Check the sound"],
            ["member5", :volunteers, "Check the sound"],
          ],
        }
      end

      # Withdrawn and back, called off and on again, then closed on somebody who was asked.
      def on_again
        {
          title: "Ferry to the island: crew and tickets",
          raw: "The ferry company wavered, but we sail.",
          event: "Island day",
          place: "Pier 2",
          slots: [
            slot("Sell tickets", 23, "08:00", "09:00"),
            slot("Count heads", 23, "09:00", "09:30"),
            slot("Carry the picnic", 23, "09:00", "10:00"),
          ],
          claims: {
            "Sell tickets" => volunteers("member8"),
            "Count heads" => volunteers("member7"),
          },
          then: [
            ["organiser", :withdraws, "Sell tickets"],
            ["organiser", :brings_back, "Sell tickets"],
            ["organiser", :nominates, "Carry the picnic", "member6", nil],
            ["organiser", :cancels, nil, "The ferry is being repaired."],
            ["organiser", :opens_again, nil],
            ["organiser", :closes_now, nil],
          ],
        }
      end

      # Two of the crew can't see the topic any more: one place is kept for a while, one is free.
      def out_of_sight
        {
          title: "Stock-taking: who counts what",
          raw: "For the crew only, since the shelves are nobody else’s business.",
          event: "Stock-taking",
          place: "Store room",
          among: %w[organiser member1 member2 member3],
          slots: [
            slot("Count the tins", 16, "10:00", "12:00", needed: 2, capacity: 2),
            slot("Count the jars", 16, "10:00", "12:00"),
          ],
          claims: {
            "Count the tins" => volunteers("member1", "member2"),
            "Count the jars" => volunteers("member3"),
          },
          then: [
            ["member2", :loses_sight, "Count the tins", :kept],
            ["member3", :loses_sight, "Count the jars"],
          ],
        }
      end
    end
  end
end
