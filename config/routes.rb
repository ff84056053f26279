# frozen_string_literal: true

VolunteerCalls::Engine.routes.draw do
  # Pages behind links in e-mails.
  scope "/answer/:token", controller: "answers", constraints: { token: /[\w-]+/ } do
    get "/" => "answers#show"
    post "/" => "answers#create"
    get "/login" => "answers#login"
  end

  # Calendar files.
  get "/mine.ics" => "calendars#mine", :format => false
  get "/claims/:id.ics" => "calendars#claim", :constraints => { id: /\d{1,18}/ }, :format => false
  get "/:topic_id.ics" => "calendars#call",
      :constraints => {
        topic_id: /\d{1,9}/,
      },
      :format => false

  # Pages of the front end: whoever isn't logged in is led there from it.
  get "/tracker" => "pages#show", :format => false
  get "/mine" => "pages#show", :format => false

  defaults format: "json" do
    get "/mine" => "commitments#index"
    get "/mine/past" => "commitments#past_page"
    post "/mine/feed" => "feeds#create"
    delete "/mine/feed" => "feeds#destroy"

    post "/check" => "calls#check"

    # Being in the audience is no claim: told apart here, it costs claims nothing.
    post "/slots/:slot_id/claims" => "attendances#create",
         :constraints => ->(request) { request.params["kind"] == "attend" }
    get "/slots/:slot_id/support" => "support#show", :constraints => { slot_id: /\d{1,18}/ }
    delete "/slots/:slot_id/attendance" => "attendances#destroy", :constraints => { slot_id: /\d+/ }
    post "/claims/:claim_id/backings" => "backings#create", :constraints => { claim_id: /\d+/ }
    delete "/claims/:claim_id/backings" => "backings#destroy", :constraints => { claim_id: /\d+/ }

    # Whoever names somebody else assigns: likewise.
    post "/slots/:slot_id/claims" => "assignments#create",
         :constraints => ->(request) do
           request.params.key?("username") && request.params["slot_id"].to_s.match?(/\A\d{1,18}\z/)
         end
    post "/slots/:slot_id/claims" => "claims#create", :constraints => { slot_id: /\d+/ }
    post "/slots/:slot_id/nominations" => "nominations#create", :constraints => { slot_id: /\d+/ }
    put "/claims/:id/accept" => "nominations#accept", :constraints => { id: /\d+/ }
    put "/claims/:id/decline" => "nominations#decline", :constraints => { id: /\d+/ }
    put "/claims/:id/move" => "moves#update", :constraints => { id: /\d{1,18}/ }
    put "/claims/:id/remind" => "nominations#remind", :constraints => { id: /\d+/ }

    post "/slots/:slot_id/links" => "links#create", :constraints => { slot_id: /\d{1,18}/ }
    delete "/links/:id" => "links#destroy", :constraints => { id: /\d{1,18}/ }
    put "/slots/:slot_id/outcome" => "slot_outcomes#update", :constraints => { slot_id: /\d{1,18}/ }

    put "/claims/:id/outcome" => "outcomes#update", :constraints => { id: /\d+/ }
    put "/claims/:id/confirm" => "confirmations#update", :constraints => { id: /\d+/ }

    post "/exports" => "sheets#create"
    get "/claims" => "sheets#show", :constraints => { format: "csv" }, :type => "claims"
    get "/people" => "sheets#show", :constraints => { format: "csv" }, :type => "people"
    get "/claims" => "tracker#claims"
    get "/people" => "tracker#people"
    get "/tracked-calls" => "tracker#calls"
    get "/claims/:id/history" => "histories#claim", :constraints => { id: /\d{1,18}/ }
    get "/slots/:id/history" => "histories#slot", :constraints => { id: /\d{1,18}/ }
    get "/:topic_id/history" => "histories#call", :constraints => { topic_id: /\d{1,9}/ }

    post "/claims/bulk" => "bulk_actions#create"

    put "/claims/:id" => "claims#update", :constraints => { id: /\d+/ }
    delete "/claims/:id" => "claims#destroy", :constraints => { id: /\d+/ }

    post "/:topic_id/invitations" => "invitations#create", :constraints => { topic_id: /\d+/ }

    post "/:topic_id/thanks" => "thanks#create", :constraints => { topic_id: /\d{1,9}/ }
    delete "/:topic_id/thanks" => "thanks#destroy", :constraints => { topic_id: /\d{1,9}/ }

    post "/:topic_id/thanks/everybody" => "public_thanks#create",
         :constraints => {
           topic_id: /\d{1,9}/,
         }

    scope "/:topic_id/roster", controller: "rosters", constraints: { topic_id: /\d+/ } do
      get "/", action: :show
      post "/", action: :create
      put "/", action: :update
      delete "/", action: :destroy
      post "/ask", action: :ask
    end

    get "/:topic_id" => "calls#show", :constraints => { topic_id: /\d+/ }
    post "/:topic_id" => "calls#create", :constraints => { topic_id: /\d+/ }
    put "/:topic_id" => "calls#update", :constraints => { topic_id: /\d+/ }
    delete "/:topic_id" => "call_states#cancel", :constraints => { topic_id: /\d+/ }
    post "/:topic_id/close" => "call_states#close", :constraints => { topic_id: /\d+/ }
    post "/:topic_id/reopen" => "call_states#reopen", :constraints => { topic_id: /\d+/ }
  end

  # Pages for people without an account.
  scope "/roster/:token", controller: "roster_pages", format: false do
    get "/", action: :show
    get "/stop", action: :ask_to_stop
    post "/stop", action: :stop
  end
  scope "/roster-mails/:token", controller: "roster_consents", format: false do
    get "/", action: :show
    get "/no", action: :show
    post "/", action: :create
    post "/no", action: :refuse
  end
end

Discourse::Application.routes.draw do
  # Where an engine is mounted it has no format.
  get "volunteer-calls" => "volunteer_calls/open_calls#index",
      :as => :open_volunteer_calls,
      :constraints => {
        format: :json,
      }
  get "volunteer-calls" => "volunteer_calls/pages#show",
      :as => :volunteer_calls_page,
      :format => false

  mount ::VolunteerCalls::Engine, at: "volunteer-calls"

  # The page's data; without `.json` the same addresses are the page's tabs.
  scope "/admin/plugins/discourse-volunteer-calls",
        module: "volunteer_calls/admin",
        constraints: {
          format: "json",
        } do
    get "calls" => "calls#index"
    get "health" => "health#show"
    get "health/check" => "health#check"
    post "health/mend" => "health#mend"
  end
  scope "/admin/plugins/discourse-volunteer-calls", format: false do
    get "calls" => "admin/plugins#index"
    get "health" => "admin/plugins#index"
  end
end
