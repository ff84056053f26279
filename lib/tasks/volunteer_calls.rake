# frozen_string_literal: true

desc "Reports each difference between calls for volunteers and what topic lists and API read of them; fails if there is any (TOPIC_ID=…)"
task "volunteer_calls:check" => :environment do
  count = 0
  VolunteerCalls::Projection::Check
    .each(topic_id: ENV["TOPIC_ID"].presence)
    .each do |difference|
      puts difference
      count += 1
    end
  puts "#{count} differences"
  exit 1 if count > 0
end

desc "Makes what topic lists and API read of calls for volunteers what the calls say (TOPIC_ID=…)"
task "volunteer_calls:rebuild" => :environment do
  count = VolunteerCalls::Projection::Mend.call(topic_id: ENV["TOPIC_ID"].presence)
  puts "#{count} calls rebuilt"
end

desc "Adds topics with calls for volunteers to look at, and the people in them"
task "volunteer_calls:demo" => :environment do
  VolunteerCalls::Demo.new.run
end
