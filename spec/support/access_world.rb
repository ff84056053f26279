# frozen_string_literal: true

require_relative "editing"
require_relative "volunteering"

# The call that docs/access.md asks about, its people, and what `:name` stands for.
# A new kind of person goes into {#people}, a new `:name` into {#place}.
module AccessWorld
  include Editing
  include Volunteering

  # By the word a cell has for it: what is not for everybody, as it stands in an answer.
  SECRETS = {
    names: "somebody_else",
    notes: "Needs a ramp",
    contact: "robin@private.example",
  }.freeze

  # API keys by their columns: for whom they act, and their scope; nil for all there are.
  KEYS = {
    "read key" => ["organiser", :read],
    "claim key" => ["organiser", :claim],
    "manage key" => ["organiser", :manage],
    "global key" => ["organiser", nil],
    "claimant’s key" => ["claimant", nil],
  }.freeze

  # Makes everything. People see names when they have a claim.
  def make_world
    @topic = topic_with_post
    @topic_without_call = topic_with_post
    @call =
      Fabricate(
        :volunteer_call,
        topic: @topic,
        names_visible_to: "volunteers",
        contact_name: "Robin",
        contact_email: SECRETS[:contact],
        slots: [{ needed: 4 }, { needed: 2 }, { needed: 2 }],
      )
    somebody_volunteers
    @claim = volunteer(slot(1), people.fetch("claimant"))
    @nomination = nominate(slot(2), people.fetch("nominee"), by: people.fetch("organiser"))
    @roster = VolunteerCalls::Roster.new(call: @call, created_by_id: @topic.user_id)
    @roster.tap(&:renew_token).save!
  end

  # @return [Hash{String => User}] by kind; all but anonymous visitors
  def people
    @people ||= {
      "member" => Fabricate(:volunteer, username: "some_member"),
      "outsider" => Fabricate(:volunteer, username: "outsider"),
      "claimant" => Fabricate(:volunteer, username: "claimant"),
      "nominee" => Fabricate(:volunteer, username: "nominee"),
      "organiser" => Fabricate(:volunteer, username: "organiser"),
      "category moderator" => category_moderator,
      "moderator" => Fabricate(:moderator, refresh_auto_groups: true),
      "admin" => Fabricate(:admin, refresh_auto_groups: true),
    }
  end

  # Makes the next requests those of a person of this kind.
  #
  # @param kind [String] a column of the table
  # @return [Hash] headers to send
  def become(kind)
    return key_headers(kind) if KEYS.key?(kind)
    hide_topics if kind == "outsider"
    sign_in(people.fetch(kind)) unless kind == "anonymous"
    {}
  end

  # @param row [AccessTable::Row]
  # @param headers [Hash] see {become}
  def ask_as_table_says(row, headers = {})
    path = row.path.gsub(/:(\w+)/) { place(Regexp.last_match(1)) }
    body = row.body.transform_values { |value| filled(value) }
    process(row.verb.downcase.to_sym, path, params: body.presence, headers: headers)
  end

  # @param name [String] from a path or a body, without its colon
  # @return [Object] what it stands for
  def place(name)
    case name
    when "topic"
      @topic.id
    when "topic_without_call"
      @topic_without_call.id
    when "slot"
      slot(3).id
    when "claim"
      @claim.id
    when "somebodys_claim"
      @somebodys_claim.id
    when "nomination"
      @nomination.id
    when "moved_claim"
      moved_claim.id
    when "past_claim"
      everything_over && @claim.id
    when "past_slot"
      everything_over && slot(1).id
    when "past_topic"
      everything_over && @topic.id
    when "link"
      link.id
    when "roster"
      @roster.token
    when "question"
      VolunteerCalls::Roster::ConsentLink.of(asked_roster).token
    when "topic_asked"
      asked_roster && @topic.id
    when "answer"
      answer_token(@claim, :drop_out)
    when "answer_yes"
      answer_token(@nomination, :accept)
    when "version"
      @call.reload.version
    when "edited"
      input_of(@call)
    end
  end

  private

  def key_headers(kind)
    person, scope = KEYS.fetch(kind)
    own = kind != "global key" && scope.nil?
    key = ApiKey.new(description: kind, created_by_id: Discourse.system_user.id)
    key.user = people.fetch(person) if own
    key.scope_mode = scope ? :granular : :global
    key.api_key_scopes.build(resource: "volunteer_calls", action: scope.to_s) if scope
    key.save!
    { "Api-Key" => key.key, **(own ? {} : { "Api-Username" => people.fetch(person).username }) }
  end

  def filled(value)
    return value.map { |one| filled(one) } if value.is_a?(Array)
    value.to_s.start_with?(":") ? place(value[1..]) : value
  end

  def answer_token(claim, act)
    VolunteerCalls::AnswerLink.for_claim(claim, act).url.split("/").last
  end

  def slot(number) = @call.slots[number - 1]

  # The contact was asked some time ago whether they want e-mails.
  def asked_roster
    VolunteerCalls::Roster
      .find(@roster.id)
      .tap do |roster|
        roster.tell_from_now({}, 0)
        VolunteerCalls::Roster::Consent.new(roster).ask(@topic.user_id, 2.days.ago)
      end
  end

  # @return [true]
  def everything_over
    @call.slots.reload.each { |slot| slot.update!(starts_at: 3.days.ago, ends_at: 2.days.ago) }
    true
  end

  def link
    VolunteerCalls::Link.create!(
      slot_id: slot(1).id,
      user_id: people.fetch("claimant").id,
      kind: "notes",
      title: "Our notes",
      url: "https://wiki.example/notes",
    )
  end

  def topic_with_post
    topic = Fabricate(:topic, user: people.fetch("organiser"), category: category)
    Fabricate(:post, topic: topic, user: topic.user)
    topic
  end

  def category = @category ||= Fabricate(:category)

  def somebody_volunteers
    person = Fabricate(:volunteer, username: SECRETS[:names], name: SECRETS[:names])
    @somebodys_claim = volunteer(slot(1), person)
    @somebodys_claim.update!(note: SECRETS[:notes])
  end

  def category_moderator
    SiteSetting.enable_category_group_moderation = true
    group = Fabricate(:group)
    Fabricate(:category_moderation_group, category: category, group: group)
    Fabricate(:volunteer, username: "category_mod").tap { |user| group.add(user) }
  end

  # The claimant's, who is asked whether another time suits.
  def moved_claim
    VolunteerCalls::Claim.where(id: @claim.id).update_all(
      confirm_by: 1.day.from_now,
      agreed: {
        starts_at: Time.zone.now,
      },
    )
    @claim
  end

  def hide_topics
    hidden = Fabricate(:private_category, group: Group[:staff])
    Topic.where(category_id: category.id).update_all(category_id: hidden.id)
  end
end
