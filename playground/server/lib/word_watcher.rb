# frozen_string_literal: true

# The playground watches no words.
class WordWatcher
  def initialize(_text)
  end

  # @return [Array<String>] the words for which the host refuses the text
  def should_block? = []
end
