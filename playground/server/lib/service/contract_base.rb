# frozen_string_literal: true

# The parameters a service takes, with their types and rules.
class Service::ContractBase
  include ActiveModel::API
  include ActiveModel::Attributes
  include ActiveModel::AttributeMethods
  include ActiveModel::Validations::Callbacks

  delegate :slice, :merge, to: :to_hash

  attr_reader :options

  def initialize(*args, options: nil, **values)
    @options = options
    super(*args, **values)
  end

  def to_hash = attributes.symbolize_keys

  # @return [Hash] the values as they came
  def raw_attributes = @attributes.values_before_type_cast
end
