# frozen_string_literal: true

# A policy with a class of its own, which can say why not.
class Service::PolicyBase
  attr_reader :context

  delegate :guardian, to: :context

  def initialize(context) = @context = context

  def call = raise(NotImplementedError)

  def reason = raise(NotImplementedError)
end
