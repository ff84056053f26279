# frozen_string_literal: true

module VolunteerCalls
  # The one e-mail that asks the contact whether they want more of them: who asks, for what, and
  # the link to a page that asks once more.
  class Roster::ConsentLetter < Roster::Letter
    # @param page [Roster::Page] of a roster whose contact is being asked
    def initialize(page)
      super(page, nil)
    end

    # @return [String]
    def subject = words(private? ? :private_subject : :subject, event: @page.heading)

    # @return [String]
    def heading = words(:heading)

    # @return [Array<String>]
    def news = [words(:body, name: asker, site: SiteSetting.title), words(:nothing_else)]

    # @return [Array<Fact>]
    def facts = private? ? [] : [fact(:event, @page.heading), fact(:when, @page.period)].compact

    # @return [String]
    def url = @url ||= Roster::ConsentLink.of(@page.roster).url

    # The roster's own link, which the one to stop begins with, is for those who said yes.
    #
    # @return [String]
    def stop_url = "#{url}/no"

    # @return [String]
    def button = words(:button)

    # @return [String]
    def aside = words(:aside, days: Roster::ConsentLink::LIVES.in_days.to_i)

    # @return [String]
    def why = words(:why)

    # @return [String]
    def stop = words(:no)

    private

    def asker = PersonName.of(User.find_by(id: @page.roster.asked_by_id))

    def words(key, **values) = I18n.t("volunteer_calls.roster.consent.mail.#{key}", **values)
  end
end
