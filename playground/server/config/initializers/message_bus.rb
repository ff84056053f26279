# frozen_string_literal: true

# Live messages: PostgreSQL carries them between processes, memory within a spec's.
if Rails.env.test?
  MessageBus.configure(backend: :memory)
  MessageBus.keepalive_interval = -1
else
  MessageBus.configure(backend: :postgres, backend_options: ENV.fetch("DATABASE_URL"))
end

# Nothing that was not for somebody reaches them: their own messages, those of their groups,
# and those for everybody. Administrators are in every group.
MessageBus.user_id_lookup { |env| CurrentUserProvider.new(env).current_user_for_messages&.id }

MessageBus.group_ids_lookup do |env|
  user = CurrentUserProvider.new(env).current_user_for_messages
  next if user.nil?
  user.admin? ? Group.pluck(:id) : user.belonging_to_group_ids
end

MessageBus.is_admin_lookup do |env|
  !!CurrentUserProvider.new(env).current_user_for_messages&.admin?
end

MessageBus.extra_response_headers_lookup { |_env| { "Cache-Control" => "no-store" } }

Rails.application.config.after_initialize do
  MessageBus.subscribe("/site_settings") { SiteSetting.reset! } unless Rails.env.test?
end
