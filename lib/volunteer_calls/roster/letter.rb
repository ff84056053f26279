# frozen_string_literal: true

module VolunteerCalls
  # What the e-mail about a changed roster says, in the current locale and the event's zone;
  # the templates in app/views/volunteer_calls/roster_mails lay it out.
  class Roster::Letter
    # label, value: texts
    Fact = Struct.new(:label, :value)

    # @param page [Roster::Page]
    # @param change [Roster::Change]
    def initialize(page, change)
      @page = page
      @change = change
    end

    # @return [String] the contact's address
    def to = @page.contact_email

    # As core's message builder takes it. Without `url` it leaves its own instructions out.
    #
    # @return [Hash]
    def envelope
      {
        subject: subject,
        body: part(:text),
        html_override: +part(:html),
        locale: I18n.locale,
        add_unsubscribe_link: true,
        unsubscribe_url: stop_url,
      }
    end

    # @return [String]
    def subject
      return words(:private_subject) if private?
      words(@change.cancelled ? :subject_cancelled : :subject, event: @page.heading)
    end

    # @return [String]
    def heading = words(@change.cancelled ? :heading_cancelled : :heading)

    # @return [Array<String>] sentences
    def news
      return [words(:private_body)] if private?
      [
        counted(:changed),
        counted(:added),
        counted(:gone),
        (words(:event_changed) if @change.event),
      ].compact
    end

    # @return [Array<Fact>]
    def facts
      return [] if private?
      [
        fact(:event, @page.heading),
        fact(:when, @page.period),
        fact(:where, @page.place),
        (fact(:found, found) unless @change.cancelled),
      ].compact
    end

    # @return [String] where the button leads
    def url = @page.roster.url

    # @return [String] what stands on it
    def button = words(:see_roster)

    # @return [String] below it
    def aside = words(:share)

    # @return [String] of the e-mail
    def why = words(:why, site: SiteSetting.title)

    # @return [String] where the e-mails are stopped
    def stop_url = @page.roster.stop_url

    # @return [String] what that link says
    def stop = words(:stop)

    private

    # "3 of 5 people, it was 2 of 4"
    def found
      before, now = @change.found.zip(@change.needed)
      state = words(:found, count: now.last, found: now.first)
      return state if before == now
      words(
        :found_was,
        now: state,
        before: words(:found_before, found: before.first, needed: before.last),
      )
    end

    # Whether the forum keeps what it says out of e-mail.
    def private? = SiteSetting.private_email?

    def counted(name)
      count = @change.public_send(name)
      words(name, count: count) if count.positive?
    end

    def fact(name, value) = (Fact.new(label(name), value) if value.present?)

    def label(name) = I18n.t("volunteer_calls.roster.mail.labels.#{name}")

    def part(format)
      ActionController::Base.render(
        template: "volunteer_calls/roster_mails/letter",
        layout: false,
        formats: [format],
        locals: {
          letter: self,
        },
      )
    end

    def words(key, **values) = I18n.t("volunteer_calls.roster.mail.#{key}", **values)
  end
end
