# frozen_string_literal: true

# Asks for the tracker's claims, as a moderator who is `moderator`.
module Tracking
  def json = response.parsed_body

  def track(as: moderator, status: 200, **params)
    sign_in(as) if as
    get "/volunteer-calls/claims.json", params: params
    expect(response.status).to eq(status)
    json["claims"]&.map { |claim| claim["id"] }
  end
end
