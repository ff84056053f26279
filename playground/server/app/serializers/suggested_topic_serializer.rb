# frozen_string_literal: true

# A row of the topics suggested below one. Plugins add to it; the playground suggests none.
class SuggestedTopicSerializer < ListableTopicSerializer
end
