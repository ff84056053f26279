# frozen_string_literal: true

# Services: what a controller or a job does, as a list of named steps.
module Service
end
