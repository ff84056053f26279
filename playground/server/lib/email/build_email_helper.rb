# frozen_string_literal: true

module Email
  # Makes a mail of what {MessageBuilder} takes.
  module BuildEmailHelper
    def build_email(*builder_args)
      builder = MessageBuilder.new(*builder_args)
      headers(builder.header_args)
      mail(builder.build_args).tap { |message| message.html_part = builder.html_part }
    end
  end
end
