# frozen_string_literal: true

module Email
  # A mail's headers and parts from options: as much of Discourse's as the plugin uses.
  class MessageBuilder
    ADDRESS = "noreply@playground.example"

    def initialize(to, opts = {})
      @to = to
      @opts = opts
    end

    def header_args
      headers = { "X-Auto-Response-Suppress" => "All", "Reply-To" => from }
      url = @opts[:unsubscribe_url] if @opts[:add_unsubscribe_link]
      return headers if url.nil?
      headers.merge(
        "List-Unsubscribe" => "<#{url}>",
        "List-Unsubscribe-Post" => "List-Unsubscribe=One-Click",
      )
    end

    def build_args
      { to: @to, subject: @opts[:subject], body: body, charset: "UTF-8", from: from }
    end

    def html_part
      instructions = unsubscribing("<a href=\"#{@opts[:unsubscribe_url]}\">", "</a>")
      html = layout(@opts[:html_override].gsub("%{unsubscribe_instructions}", instructions.to_s))
      Mail::Part.new do
        content_type "text/html; charset=UTF-8"
        body html
      end
    end

    private

    def body = [@opts[:body], unsubscribing("", ": #{@opts[:unsubscribe_url]}")].compact.join("\n")

    def unsubscribing(before, after)
      return if @opts[:url].blank? || !@opts[:add_unsubscribe_link]
      I18n.t("unsubscribe_link", before: before, after: after)
    end

    def from = %("#{@opts[:from_alias] || Email.site_title}" <#{ADDRESS}>)

    def layout(html)
      ActionController::Base.render(
        template: "layouts/email_template",
        layout: false,
        formats: [:html],
        locals: {
          html_body: html.html_safe,
        },
      )
    end
  end
end
