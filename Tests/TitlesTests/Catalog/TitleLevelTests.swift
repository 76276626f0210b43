import Testing
import Titles

@Suite struct TitleLevelTests {
  @Test func levelsAreOrderedAndNamed() {
    #expect(TitleLevel.allCases == TitleLevel.allCases.sorted())
    #expect(TitleLevel.allCases.map(\.label) == ["员级", "助理级", "中级", "副高级", "正高级"])
    #expect(TitleLevel.allCases.map(\.rank) == [1, 2, 3, 4, 5])
    #expect(TitleLevel.allCases.filter(\.isJuniorOrMiddle) == [.assistantEntry, .assistant, .intermediate])
  }

  @Test func businessesKeepTheirCodeNames() {
    #expect(Business.allCases.map(\.rawValue) == ["initialDetermination", "confirmation", "review"])
    #expect(Business.allCases.map(\.label) == ["职称初定", "职称确认", "职称评审"])
  }
}
