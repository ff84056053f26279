# frozen_string_literal: true

# The mail that would have been sent, for whoever tries the playground.
class MailboxController < ApplicationController
  skip_before_action :check_xhr
  layout "no_ember"

  LIMIT = 100

  # GET /mailbox
  def index
    @mails = MailboxMail.order(id: :desc).limit(LIMIT)
  end

  # GET /mailbox/:id
  def show
    @mail = find
  end

  # GET /mailbox/:id/html: the HTML part by itself
  def html
    render html: find.message.html_part.decoded.force_encoding("UTF-8").html_safe, layout: false
  end

  private

  def find = MailboxMail.find_by(id: params[:id]) || raise(Discourse::NotFound)
end
