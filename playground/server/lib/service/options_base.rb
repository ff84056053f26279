# frozen_string_literal: true

# How a service is to behave, chosen by the caller's code rather than a request.
class Service::OptionsBase
  include ActiveModel::API
  include ActiveModel::Attributes
  include ActiveModel::AttributeMethods
end
