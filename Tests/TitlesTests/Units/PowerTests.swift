import Foundation
import Testing
import Titles

@Suite struct PowerTests {
  private let scope = IssuingScope(
    business: .initialDetermination, levels: [.assistantEntry, .assistant], series: ["engineering"])

  @Test func aScopeCoversItsOwnOnly() {
    #expect(scope.covers(.initialDetermination, level: .assistant, series: "engineering"))
    #expect(!scope.covers(.confirmation, level: .assistant, series: "engineering"))
    #expect(!scope.covers(.initialDetermination, level: .intermediate, series: "engineering"))
    #expect(!scope.covers(.initialDetermination, level: .assistant, series: "arts"))
    let wide = IssuingScope(business: .initialDetermination, levels: [.assistant])
    #expect(wide.covers(.initialDetermination, level: .assistant, series: "arts"))
  }

  @Test func aUnitMayIssueWhatOneOfItsPowersCovers() {
    let powers: [Power] = [.committeeFormation, .issuing(scope)]
    #expect(powers.accepts(.initialDetermination))
    #expect(!powers.accepts(.confirmation))
    #expect(powers.mayIssue(.initialDetermination, level: .assistant, series: "engineering"))
    #expect(!powers.mayIssue(.initialDetermination, level: .intermediate, series: "engineering"))
    #expect(powers.contains(.committeeFormation))
    #expect(!powers.contains(.selfReview))
  }

  @Test func keepsItsTextThroughJSON() throws {
    let powers: [Power] = [.issuing(scope), .committeeFormation, .selfReview]
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    let data = try encoder.encode(powers)
    #expect(try JSONDecoder().decode([Power].self, from: data) == powers)
    #expect(
      String(decoding: data, as: UTF8.self) == """
        [{"kind":"issuing","scope":{"business":"initialDetermination","levels":["assistantEntry","assistant"],\
        "series":["engineering"]}},{"kind":"committeeFormation"},{"kind":"selfReview"}]
        """)
  }
}
