# frozen_string_literal: true

Rails.application.routes.draw do
  scope "/session", controller: "session" do
    get "csrf", action: :csrf
    get "current", action: :current
    post "become", action: :become
    get ":username/become", action: :become, constraints: { username: %r{[^/]+} }
    delete "(/:username)", action: :destroy, constraints: { username: %r{[^/.]+} }
  end

  get "site" => "site#show"
  get "locales/plugins" => "site#locales"
  get "letter_avatar/:username/:size" => "site#avatar", :constraints => { username: %r{[^/]+} }

  post "uploads" => "uploads#create"
  get "uploads/short-url/:name" => "uploads#show_short",
      :constraints => {
        name: %r{[^/]+},
      },
      :format => false

  get "u/search/users" => "users#search_users"

  get "latest" => "list#latest"
  get "filter" => "list#filter"

  get "t/:id" => "topics#show", :constraints => { id: /\d+/ }
  put "t/:id/status" => "topics#status", :constraints => { id: /\d+/ }
  put "t/:id/recover" => "topics#recover", :constraints => { id: /\d+/ }
  delete "t/:id" => "topics#destroy", :constraints => { id: /\d+/ }
  get "t/:slug/:id(/:post_number)" => "topics#show",
      :constraints => {
        id: /\d+/,
        post_number: /\d+/,
      }

  get "notifications" => "notifications#index"
  put "notifications/mark-read" => "notifications#mark_read"
  resources(:mailbox, only: %i[index show]) { get "html", on: :member }

  resources :posts, only: %i[show create update], constraints: { id: /\d+/ } do
    put "rebake", on: :member
  end
  resources :drafts, only: %i[index show create destroy], constraints: { id: %r{[^/.]+} }

  mount Rack::Files.new(Playground.app_dist.to_s), at: "/assets"

  # After the plugins' routes.
  Rails.application.routes.append do
    root to: "app#show"
    get "*path", to: "app#show"
  end
end
