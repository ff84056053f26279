# frozen_string_literal: true

# That a mail was sent. Discourse counts them for its daily limit.
class EmailLog < ApplicationRecord
end
