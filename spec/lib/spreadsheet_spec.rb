# frozen_string_literal: true

require "rails_helper"

RSpec.describe VolunteerCalls::Spreadsheet do
  # What a spreadsheet may take for the beginning of a formula, after all that it skips; an
  # apostrophe in front is what makes text of it.
  let(:formula) { /\A[[:space:][:cntrl:]\p{Cf}"`‘’“”]*[=+\-@＝＋－＠]/ }

  def file(*rows) = described_class.new(%w[Name =Heading], rows).each.to_a.join

  def cells(*rows) = CSV.parse(file(*rows).delete_prefix(described_class::BOM)).drop(1)

  it "begins with a byte order mark, ends lines with CRLF and quotes what it must" do
    expect(file(["Anna, “Annie”", "two\nlines"], [nil, 1.5])).to eq(
      "\uFEFFName,'=Heading\r\n\"Anna, “Annie”\",\"two\nlines\"\r\n,1.5\r\n",
    )
  end

  it "has no cell that is a formula" do
    [
      "=1+1",
      "+1",
      "-1",
      "@SUM(A1)",
      "\t=1",
      "\rfoo",
      "\nfoo",
      "  =1",
      "\u00A0=1",
      "\u200B=1",
      "\uFEFF=1",
      "\u202E=1",
      "\"=1",
      "'=1",
      "“=1",
      "\0=1",
      "\e=1",
      "＝1",
      "=cmd|' /C calc'!A0",
      "\xFF=1".dup.force_encoding("UTF-8"),
    ].each do |text|
      cell = cells([text, "x"]).first.first
      expect(cell).not_to match(formula), text.inspect
      expect(cell).not_to match(/\A[\t\r\n\0]/), text.inspect
      expect(cell.delete_prefix("'")).to end_with(text.scrub.delete("\0")[-1])
    end
  end

  it "has none either where columns are separated by something else" do
    hostile = "tea;=1\n@x\r\n\"=2\t+3;  -4"
    %W[; \t].each do |separator|
      read = file([hostile, "a"]).delete_prefix(described_class::BOM).lines.drop(1).join
      parts = read.split(/[#{separator}\r\n]/)
      expect(parts.size).to be > 3
      parts.each do |part|
        next if part.empty?
        expect(part.delete_prefix('"')).not_to match(/\A[[:space:]"]*[=+\-@]/)
      end
    end
  end

  it "leaves all other text and numbers as they are" do
    row = ["Jo-Anne = 1, a@b.example", "a;b\nc", -3, 0.5, nil, "", "'quoted'", "🎤 £5"]
    expect(cells(row)).to eq([[*row.first(2), "-3", "0.5", nil, "", "'quoted'", "🎤 £5"]])
  end

  it "writes some rows at a time" do
    taken = 0
    rows = Enumerator.new { |yielder| 1200.times { |number| yielder << [taken = number, "x"] } }
    seen = []
    described_class.new(%w[a b], rows).each { |text| seen << [text.lines.size, taken] }
    expect(seen).to eq([[1, 0], [500, 499], [500, 999], [200, 1199]])
  end
end
