# frozen_string_literal: true

# Log-in for request specs.
module IntegrationHelpers
  def sign_in(user)
    get("/session/#{user.encoded_username}/become")
    user
  end

  def sign_out = delete("/session")
end
