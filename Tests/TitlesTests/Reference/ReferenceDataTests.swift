import Testing
import Titles

@Suite struct ReferenceDataTests {
  @Test func theManifestKnowsEveryFile() throws {
    let files = try ShippedReference.files()
    let manifest = try ShippedReference.data().manifest
    #expect(Set(manifest.map(\.file)) == Set(files.keys).subtracting([ReferenceData.manifestFile]))
    #expect(manifest.first { $0.file == "working-calendar.csv" }?.status == .verified)
    #expect(manifest.first { $0.file == "titles.csv" }?.status == .unverified)
    #expect(manifest.filter { $0.status == .unverified }.allSatisfy { $0.note != nil })
  }

  @Test func everyMissingFileIsNamed() throws {
    let files = try ShippedReference.files()
    for name in files.keys {
      var rest = files
      rest[name] = nil
      let found = fault { () throws(DataFault) in _ = try ReferenceData(files: rest) }
      #expect(found != nil, "\(name)")
      #expect(found?.description.contains(name) == true)
    }
  }

  @Test func aFileThatTheManifestDoesNotKnowIsRefused() throws {
    var files = try ShippedReference.files()
    files["extra.csv"] = "a\n"
    #expect(fault { () throws(DataFault) in _ = try ReferenceData(files: files) }?.file == "extra.csv")
  }

  @Test(arguments: [
    (CodeListName.ethnicGroups, 56, "01", "汉族"), (.politicalStatuses, 13, "01", "中共党员"), (.nationalities, 246, "CHN", "中国"),
    (.districts, 39, "500101", "万州区"), (.manufacturingClusters, 31, "other", "其他产业"), (.technologyLayout, 5, "other", "其他产业"),
    (.healthStatuses, 4, "10", "健康或良好"), (.educations, 5, "bachelor", "本科"), (.degrees, 4, "none", "无学位"),
    (.studyModes, 2, "fullTime", "全日制"),
  ])
  func theDictionariesAreComplete(_ name: CodeListName, _ count: Int, _ code: String, _ label: String) throws {
    let list = try ShippedReference.data().codes(name)
    #expect(list.entries.count == count)
    #expect(list.label(code) == label)
    #expect(list.contains(code))
    #expect(!list.contains("no-such-code"))
    #expect(list.title == name.label)
  }

  @Test func educationAndDegreeSpeakTheSameCodesAsTheRules() throws {
    let data = try ShippedReference.data()
    #expect(data.codes(.educations).entries.map(\.code) == Education.allCases.map(\.rawValue))
    #expect(data.codes(.educations).entries.map(\.label) == Education.allCases.map(\.label))
    #expect(data.codes(.degrees).entries.map(\.code) == Degree.allCases.map(\.rawValue))
    #expect(data.codes(.degrees).entries.map(\.label) == Degree.allCases.map(\.label))
  }

  @Test func districtsBelongToTheCity() throws {
    let districts = try ShippedReference.data().codes(.districts).entries
    #expect(districts.filter { $0.code.hasPrefix("500") && $0.code.count == 6 }.count == 38)
    #expect(districts.last?.label == "市外")
    #expect(try ShippedReference.data().codes(.nationalities).entries.first?.label == "中国")
  }

  @Test func textsAreInTheManualsWords() throws {
    let data = try ShippedReference.data()
    let notice = data.text(.notice(.initialDetermination))
    #expect(notice.paragraphs.count == 6)
    #expect(notice.paragraphs[1].hasPrefix("1.1. 区县人力社保局负责辖区内单位人员"))
    #expect(data.text(.pledge(.initialDetermination)).title == "重庆市专业技术人员诚信承诺书")
    #expect(data.text(.certificatesNotice).paragraphs.count == 5)
    #expect(data.text(.applicationsNotice).paragraphs.count == 3)
    #expect(data.text(.unitGuide).paragraphs.count == 3)
    #expect(data.text(.unitDepartmentGuide).paragraphs.count == 3)
    #expect(data.text(.profileGuide).paragraphs.count == 2)
  }

  @Test func placeholdersAreFilledOnce() throws {
    let data = try ShippedReference.data()
    let guarantee = data.text(.guarantee(.initialDetermination)).filled(["name": "张{name}三"])
    #expect(guarantee.paragraphs[0].hasPrefix("兹保证张{name}三同志系本单位职工"))
    let warning = data.text(.terminationWarning).filled(["business": "职称初定"])
    #expect(warning.paragraphs[0] == "终止申报后，该申报人在今年内不能再次选择当前受理单位进行职称初定申报。")
    #expect(data.text(.terminationWarning).filled([:]) == data.text(.terminationWarning))
  }

  @Test(arguments: ["", "没有标题", "# 只有标题\n"])
  func aTextNeedsAHeadingAndABody(_ text: String) {
    #expect(fault { () throws(DataFault) in _ = try ReferenceText(text, file: "t.md") }?.file == "t.md")
  }
}
