# frozen_string_literal: true

# What the front end needs to begin.
class SiteController < ApplicationController
  skip_before_action :check_xhr, only: %i[avatar]

  # GET /site.json
  def show
    render json: {
             siteSettings: SiteSetting.client_settings,
             categories: serialize_data(categories, CategorySerializer, root: false),
             current_user:
               current_user && serialize_data(current_user, CurrentUserSerializer, root: false),
             groups: groups,
             # People to switch between: the playground's own addition.
             people: serialize_data(people, BasicUserSerializer, root: false),
             notification_types: Notification.types,
             icons: DiscoursePluginRegistry.svg_icons.uniq,
           }
  end

  # Those the reader may know of.
  def groups
    return [] if current_user.nil?
    Group.visible_groups(current_user).order(:name).map { |group| group.slice(:id, :name) }
  end
  private :groups

  # GET /locales/plugins.json: the plugin's texts for the browser, {"en": {"js": {…}}}
  def locales
    texts =
      Discourse.plugins.map do |plugin|
        file = File.join(plugin.directory, "config/locales/client.en.yml")
        File.file?(file) ? YAML.load_file(file) : {}
      end
    render json: texts.inject({}, :deep_merge)
  end

  # GET /letter_avatar/:username/:size.svg
  def avatar
    name = params[:username].to_s
    hue = name.sum * 47 % 360
    expires_in(1.day, public: true)
    render body: <<~SVG, content_type: "image/svg+xml"
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48">
        <rect width="48" height="48" fill="hsl(#{hue} 45% 40%)"/>
        <text x="24" y="33" font-family="sans-serif" font-size="26" fill="#fff" text-anchor="middle">#{ERB::Util.html_escape(name.first.to_s.upcase)}</text>
      </svg>
    SVG
  end

  private

  def categories = Category.secured(guardian).order(:id)

  def people = User.human_users.where(active: true).order(:id)
end
