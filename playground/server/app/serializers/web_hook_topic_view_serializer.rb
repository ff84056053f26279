# frozen_string_literal: true

# A topic as webhooks send it. The playground sends none; plugins say here what they keep
# from them.
class WebHookTopicViewSerializer < TopicViewSerializer
end
