public import Storage
public import Titles

/// Which page of a unit's worklist somebody asks for, as the filters of the page say it.
public struct WorklistRequest: Sendable, Equatable {
  /// Whose worklist, of which business.
  public var room: ExaminationRoom
  /// The tab.
  public var tab: WorklistTab
  /// 姓名: how it begins.
  public var name = ""
  /// The keyed hash of 手机号, as `WorklistService.mobileKey` makes it: a number never stands in an address.
  public var mobileKey: String?
  /// 现工作单位: a part of the name.
  public var employer = ""
  /// 提交开始时间: the first day.
  public var from: Day?
  /// 提交结束时间: the last day.
  public var through: Day?
  /// Sorted by 提交时间 from the oldest.
  public var isOldestFirst = false
  /// Rows of a page, at most 100.
  public var limit = 20
  /// Rows before it.
  public var offset = 0

  /// The first page of a tab.
  public init(in room: ExaminationRoom, tab: WorklistTab) {
    self.room = room
    self.tab = tab
  }

  var query: WorklistQuery {
    var filter = WorklistFilter()
    filter.name = TextRules.cleaned(name)
    filter.mobileHash = mobileKey
    filter.employer = TextRules.cleaned(employer)
    filter.from = from.map { Moment($0) }
    filter.before = through.map { Moment($0.adding(days: 1)) }
    return WorklistQuery(
      unit: room.unit, business: room.business, tab: tab, filter: filter, isOldestFirst: isOldestFirst,
      limit: min(max(limit, 1), 100), offset: max(offset, 0))
  }
}
