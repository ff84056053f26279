# frozen_string_literal: true

require "rails_helper"

RSpec.describe CurrentUserProvider do
  fab!(:user) { Fabricate(:user, username: "noor") }

  it "knows for whom a key acts, in the bytes that a web server hands on" do
    env = { "HTTP_API_KEY" => described_class::API_KEY.b, "HTTP_API_USERNAME" => "noor".b }
    expect(described_class.new(env).current_user).to eq(user)
  end
end
