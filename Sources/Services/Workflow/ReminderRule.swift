import Database
import Storage
import Titles

/// 催办 and 申请退回: together at most once a working day, so that a handler isn't kept from working.
struct ReminderRule {
  let records: HandlingRecordRepository
  let calendar: WorkingCalendar

  /// What speaks against another one today; nil where nothing does.
  func problem(of application: ApplicationID, today: Day, in reader: Reader) throws -> Reason? {
    guard let last = try records.lastReminder(of: application, in: reader) else { return nil }
    do throws(Refusal) {
      let next = try calendar.addingWorkingDays(1, to: last.at.day)
      guard today < next else { return nil }
      let words = "您已于 \(last.at) “\(last.event.label)”，催办、申请退回合计每个工作日最多一次，请在 \(next) 及以后再办理；着急的，请按“办理记录”中的联系方式电话联系待办单位/人。"
      return Reason("reminds-once", words)
    } catch {
      return error.reasons.first
    }
  }
}
