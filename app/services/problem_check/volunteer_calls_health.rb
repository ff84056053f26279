# frozen_string_literal: true

# The dashboard warns of what {VolunteerCalls::Health::Counts} finds wrong. What lists say of
# calls, how many places are taken and who was told is nothing that gets right by itself.
class ProblemCheck::VolunteerCallsHealth < ProblemCheck
  self.priority = "high"
  self.perform_every = 1.hour
  # A job that is being restarted is no problem.
  self.max_blips = 1

  def call
    faults.empty? ? no_problem : problem
  end

  private

  def faults = @faults ||= VolunteerCalls::Health::Counts.faults

  def translation_data(*) = { count: faults.values.sum }
end
