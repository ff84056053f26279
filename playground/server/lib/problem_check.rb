# frozen_string_literal: true

# A check whose result the dashboard of a real Discourse shows; nobody runs it here but specs.
class ProblemCheck
  class_attribute :priority, default: "low"
  class_attribute :perform_every, :max_blips

  # @return [Symbol]
  def self.identifier = name.demodulize.underscore.to_sym

  # @return [Array] of problems
  def self.call = new.call

  private

  def no_problem = []

  def problem
    [I18n.t("dashboard.problem.#{self.class.identifier}", base_path: "", **translation_data)]
  end
end
