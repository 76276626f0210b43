import Testing
import Titles

@Suite struct CatalogTests {
  /// Every series with its titles, 员级 first, – where a level has none.
  private static let expected: [(String, [String])] = [
    ("高等学校教师", ["–/助教/讲师/副教授/教授"]), ("哲学社会科学研究", ["–/研究实习员/助理研究员/副研究员/研究员"]),
    ("自然科学研究", ["–/研究实习员/助理研究员/副研究员/研究员"]),
    (
      "卫生技术",
      [
        "医士/医师/主治医师/副主任医师/主任医师", "药士/药师/主管药师/副主任药师/主任药师", "护士/护师/主管护师/副主任护师/主任护师",
        "技士/技师/主管技师/副主任技师/主任技师",
      ]
    ),
    ("工程技术", ["技术员/助理工程师/工程师/高级工程师/正高级工程师"]), ("农业技术", ["农业技术员/助理农艺师/农艺师/高级农艺师/正高级农艺师"]),
    ("新闻", ["–/助理记者/记者/主任记者/高级记者"]), ("出版", ["–/助理编辑/编辑/副编审/编审"]),
    ("图书资料", ["管理员/助理馆员/馆员/副研究馆员/研究馆员"]), ("文物博物", ["–/助理馆员/馆员/副研究馆员/研究馆员"]),
    ("档案", ["管理员/助理馆员/馆员/副研究馆员/研究馆员"]), ("工艺美术", ["工艺美术员/助理工艺美术师/工艺美术师/高级工艺美术师/正高级工艺美术师"]),
    ("技工院校教师", ["–/助理讲师/讲师/高级讲师/正高级讲师"]), ("体育", ["–/初级教练/中级教练/高级教练/国家级教练"]),
    ("翻译", ["–/三级翻译/二级翻译/一级翻译/译审"]), ("播音主持", ["–/二级播音员主持人/一级播音员主持人/主任播音员主持人/播音指导"]),
    ("会计", ["–/助理会计师/会计师/高级会计师/正高级会计师"]), ("统计", ["–/助理统计师/统计师/高级统计师/正高级统计师"]),
    ("经济", ["–/助理经济师/经济师/高级经济师/正高级经济师"]), ("实验技术", ["实验员/助理实验师/实验师/高级实验师/正高级实验师"]),
    ("中等职业学校教师", ["–/助理讲师/讲师/高级讲师/正高级讲师"]), ("艺术", ["–/四级演员/三级演员/二级演员/一级演员"]),
    ("中小学教师（含幼儿园）", ["三级教师/二级教师/一级教师/高级教师/正高级教师"]), ("船舶", ["驾驶员/助理驾驶员/中级驾驶员/高级船长/正高级船长"]),
    ("民用航空飞行", ["–/三级飞行员/二级飞行员/一级飞行员/正高级飞行员"]), ("审计", ["–/助理审计师/审计师/高级审计师/正高级审计师"]),
    ("公证", ["–/四级公证员/三级公证员/二级公证员/一级公证员"]),
  ]

  private func today() throws -> Day { try .of("2025-08-20") }

  @Test func has27SeriesInTheOrderOfTheRegulation() throws {
    let catalog = try ShippedReference.data().catalog
    #expect(catalog.series.map(\.name) == Self.expected.map(\.0))
  }

  @Test func everySeriesHasItsTitles() throws {
    let catalog = try ShippedReference.data().catalog
    for (series, (name, rows)) in zip(catalog.series, Self.expected) {
      let titles = try catalog.titles(series: series.code, on: today())
      for row in rows {
        for (level, title) in zip(TitleLevel.allCases, row.split(separator: "/")) {
          let atLevel = titles.filter { $0.level == level }.map(\.name)
          if title == "–" {
            #expect(atLevel.isEmpty, "\(name) \(level.label)")
          } else {
            #expect(atLevel.contains(String(title)), "\(name) \(title)")
          }
        }
      }
    }
  }

  @Test func everySeriesHasASpecialtyAndEverySpecialtyADirection() throws {
    let catalog = try ShippedReference.data().catalog
    for series in catalog.series {
      let specialties = try catalog.specialties(series: series.code, on: today())
      #expect(!specialties.isEmpty, "\(series.name)")
      for specialty in specialties {
        #expect(try !catalog.subspecialties(specialty: specialty.code, on: today()).isEmpty, "\(specialty.name)")
      }
    }
  }

  @Test func showsTitlesAsTheManualDoes() throws {
    let catalog = try ShippedReference.data().catalog
    #expect(catalog.title("engineering-intermediate")?.label == "工程技术人才_工程师")
    #expect(catalog.title("laboratory-associate-senior")?.label == "实验技术人才_高级实验师")
    #expect(catalog.title("school-teaching-associate-senior")?.label == "中小学教师（含幼儿园）_高级教师")
    #expect(catalog.series("engineering")?.people == "工程技术人员")
    #expect(catalog.series(Series.arts)?.people == "艺术专业人员")
    #expect(catalog.title("engineering-chief") == nil)
  }

  @Test func engineeringHasTheFiveGroupsAndTheirDirections() throws {
    let catalog = try ShippedReference.data().catalog
    let groups = try catalog.specialties(series: "engineering", on: today())
    #expect(groups.map(\.name) == ["建设项目管理和咨询", "建设勘察设计", "建设施工监理", "机械电气电子", "水利水电"])
    let counts = try groups.map { try catalog.subspecialties(specialty: $0.code, on: today()).count }
    #expect(counts == [24, 32, 18, 23, 16])
    let first = try #require(catalog.subspecialty("engineering-01-01"))
    #expect(first.name == "工程项目管理")
    #expect(catalog.specialty(first.specialty)?.series == "engineering")
  }

  @Test func listsOnlyTheLevelsThatAreAskedFor() throws {
    let catalog = try ShippedReference.data().catalog
    let titles = try catalog.titles(series: "engineering", levels: [.assistantEntry, .assistant], on: today())
    #expect(titles.map(\.name) == ["技术员", "助理工程师"])
  }

  @Test func healthIsFiledElsewhere() throws {
    let catalog = try ShippedReference.data().catalog
    let open = try catalog.openSeries(on: today())
    #expect(open.count == 26)
    #expect(!open.contains { $0.code == "health" })
    #expect(catalog.series("health")?.filedWith == "卫生健康主管部门")
  }

  @Test func entriesComeAndGoByDateButStayKnown() throws {
    let series = try CSV(
      "code,name,people,talents,filed_with,effective_from,effective_to\ns,系,系人员,系人才,,2020-01-01,\n", file: "series.csv")
    let titles = try CSV(
      """
      code,series,level,name,gbt_8561,effective_from,effective_to
      old,s,assistant,旧名,,2020-01-01,2024-12-31
      new,s,assistant,新名,0Z1,2025-01-01,
      """, file: "titles.csv")
    let none = try CSV("code,series,name,effective_from,effective_to\n", file: "x.csv")
    let catalog = try Catalog(series: series, titles: titles, specialties: none, subspecialties: none)
    #expect(try catalog.titles(series: "s", on: .of("2024-12-31")).map(\.name) == ["旧名"])
    #expect(try catalog.titles(series: "s", on: .of("2025-01-01")).map(\.name) == ["新名"])
    #expect(try catalog.titles(series: "s", on: .of("2019-12-31")).isEmpty)
    #expect(catalog.title("old")?.label == "系人才_旧名")
    #expect(catalog.title("old")?.standardCode == nil)
    #expect(catalog.title("new")?.standardCode == "0Z1")
  }

  @Test(arguments: [
    ("t,none,assistant,甲,,2020-01-01,", "不存在"), ("t,s,high,甲,,2020-01-01,", "无法识别"), ("t,s,assistant,,,2020-01-01,", "不能为空"),
    ("t,s,assistant,甲,,2020-01-01,\nt,s,assistant,乙,,2020-01-01,", "重复"), ("t,s,assistant,甲,1-2,2020-01-01,", "字母和数字"),
  ])
  func aBrokenTitleIsRefused(_ rows: String, _ words: String) throws {
    let series = try CSV(
      "code,name,people,talents,filed_with,effective_from,effective_to\ns,系,系人员,系人才,,2020-01-01,\n", file: "series.csv")
    let titles = try CSV("code,series,level,name,gbt_8561,effective_from,effective_to\n" + rows, file: "titles.csv")
    let none = try CSV("code,series,name,effective_from,effective_to\n", file: "x.csv")
    let found = fault { () throws(DataFault) in
      _ = try Catalog(series: series, titles: titles, specialties: none, subspecialties: none)
    }
    #expect(found?.file == "titles.csv")
    #expect(found?.sentence.contains(words) == true)
  }
}
