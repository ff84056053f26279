# frozen_string_literal: true

RSpec.describe TopicsController, type: :request do
  fab!(:first_post, :post)

  it "has pages and JSON, and nothing else" do
    path = first_post.topic.relative_url
    statuses =
      ["", ".json", ".rss", ".xml"].map do |ending|
        get "#{path}#{ending}"
        response.status
      end
    expect(statuses).to eq([200, 200, 404, 404])
  end
end
