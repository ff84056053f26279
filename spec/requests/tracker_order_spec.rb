# frozen_string_literal: true

require "rails_helper"
require_relative "../support/tracking"
require_relative "../support/volunteering"

RSpec.describe "The order and pages of tracked claims" do
  include Tracking
  include Volunteering

  fab!(:moderator)
  fab!(:other_call, :volunteer_call)
  fab!(:big_call) { Fabricate(:volunteer_call, slots: Array.new(3) { { needed: 3, capacity: 3 } }) }

  def claims = @claims ||= big_call.slots.flat_map { |it| Array.new(3) { volunteer(it) } }

  def all_pages(**params)
    ids, after = [], nil
    loop do
      ids.concat(track(limit: 2, **params, **{ after: after }.compact))
      yield ids if block_given?
      after = json["meta"]["next"]
      return ids if after.nil?
    end
  end

  it "lists each claim once, in every order" do
    claims
    all = claims.map(&:id)
    VolunteerCalls::Claim.where(id: all.first(5)).update_all(updated_at: 1.hour.ago)
    big_call.slots.last.update!(starts_at: nil, ends_at: nil)
    %w[changed person slot topic state since].each do |sort|
      up, down = %w[asc desc].map { |direction| all_pages(sort: sort, direction: direction) }
      expect(up).to match_array(all)
      expect(down).to eq(up.reverse)
    end
  end

  it "sorts" do
    claims
    expect(track).to eq(claims.map(&:id).reverse)
    names = -> { json["claims"].map { |claim| claim["user"]["username"] } }
    track(sort: "person")
    expect(names.call).to eq(claims.map { |claim| claim.user.username }.sort)
    nominee = nominate(other_call.slots.first)
    expect(track(sort: "state").first).to eq(nominee.id)
    expect(track(sort: "slot", direction: "desc").first(3)).to match_array(claims.last(3).map(&:id))
  end

  it "lists claims that stay as they are once, whatever changes meanwhile" do
    newest, *others = claims.reverse
    listed =
      all_pages do |ids|
        next if ids.size > 2
        # Of those listed one goes, of those to come one moves to the top.
        drop_out(newest)
        others.last.update_columns(updated_at: 1.minute.from_now)
      end
    expect(listed).to eq([newest.id, *others[..-2].map(&:id)])
    expect(track.first).to eq(others.last.id)
  end

  it "counts on the first page, and takes no place of another order" do
    claims
    track(limit: 2)
    expect(json["meta"]).to include("total" => 9, "calls" => 1)
    after = json["meta"]["next"]
    track(limit: 2, after: after)
    expect(json["meta"].keys).to contain_exactly("next", "moderator")
    track(limit: 2, after: after, sort: "person", status: 422)
    expect(json["fields"].map { |field| field["field"] }).to eq(["after"])
  end
end
