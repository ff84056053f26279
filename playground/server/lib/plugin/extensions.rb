# frozen_string_literal: true

# The registrations a plugin.rb may make. What the playground never asks about is only
# written down in {DiscoursePluginRegistry}: API key scopes, modifiers of features it has
# not, search filters.
module Plugin::Extensions
  # Discourse installs it into a folder of the plugin; here the Gemfile has it, in that version.
  def gem(name, version, opts = {})
    Kernel.instance_method(:gem).bind_call(self, name, version)
    require opts[:require_name] || name unless opts[:require] == false
  end

  def register_asset(file, _opts = nil)
    DiscoursePluginRegistry.assets << File.join(directory, "assets", file)
  end

  def register_svg_icon(icon) = DiscoursePluginRegistry.register_svg_icon(icon)

  # @param type [Symbol] :string, :array or :hash
  def add_permitted_post_create_param(name, type = :string)
    reloadable_patch do |plugin|
      ::Post.plugin_permitted_create_params[name] = { plugin: plugin, type: type }
    end
  end

  def allow_new_queued_post_payload_attribute(attribute_name)
    reloadable_patch { NewPostManager.add_plugin_payload_attribute(attribute_name) }
  end
  # As in the host: only a plugin.rb may call it on itself.
  protected :allow_new_queued_post_payload_attribute

  # Adds an attribute to a serializer and those made from it.
  #
  # @param serializer [Symbol, Class] :topic_view for TopicViewSerializer
  def add_to_serializer(
    serializer,
    attr,
    respect_plugin_enabled: true,
    include_condition: nil,
    &block
  )
    base = "#{serializer.to_s.camelize}Serializer".constantize
    reloadable_patch do |plugin|
      [base, *base.descendants].each do |klass|
        klass.attributes(attr)
        klass.define_method(attr, &block)
        next unless respect_plugin_enabled || include_condition
        klass.define_method("include_#{attr}?") do
          next false if respect_plugin_enabled && !plugin.enabled?
          include_condition ? instance_exec(&include_condition) : true
        end
      end
    end
  end

  # Adds a method that answers nil while the plugin is disabled.
  def add_to_class(class_name, attr, &block)
    klass = class_name.to_s.camelize.constantize
    reloadable_patch do |plugin|
      hidden = :"#{attr}_without_enable_check"
      klass.define_method(hidden, &block)
      klass.define_method(attr) do |*args, **kwargs|
        public_send(hidden, *args, **kwargs) if plugin.enabled?
      end
    end
  end

  def add_preloaded_topic_list_custom_field(field)
    reloadable_patch { ::TopicList.preloaded_custom_fields << field }
  end

  def register_topic_custom_field_type(name, type, max_length: nil)
    reloadable_patch { ::Topic.register_custom_field_type(name, type, max_length: max_length) }
  end

  def register_post_custom_field_type(name, type, max_length: nil)
    reloadable_patch { ::Post.register_custom_field_type(name, type, max_length: max_length) }
  end

  def register_topic_preloader_associations(fields, &condition)
    DiscoursePluginRegistry.register_topic_preloader_association(
      { fields: fields, condition: condition },
      self,
    )
  end

  def register_custom_filter_by_status(status, &block)
    TopicsFilter.add_filter_by_status(status, &block)
  end

  def add_filter_custom_filter(name, &block)
    DiscoursePluginRegistry.register_custom_filter_mapping({ name => block }, self)
  end

  def register_search_advanced_filter(trigger, &block)
    Search.advanced_filter(trigger, &block)
  end

  def register_modifier(modifier_name, &block)
    DiscoursePluginRegistry.register_modifier(self, modifier_name, &block)
  end

  def add_api_key_scope(resource, action)
    DiscoursePluginRegistry.register_api_key_scope_mapping({ resource => action }, self)
  end

  # No administration here asks for what these three say.
  def add_admin_route(label, location, opts = {})
    @admin_route = { label: label, location: location, **opts }
  end

  # @yieldparam upload [Upload]
  def register_upload_in_use(&block) = ::Upload.add_in_use_callback(&block)

  def add_report(name, &block) = DiscoursePluginRegistry.reports[name] = block

  def register_problem_check(check) = DiscoursePluginRegistry.problem_checks << check
end
