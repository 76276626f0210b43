import HTTPTypes
import Hummingbird
import Services
import Titles

/// Lets a visitor of a demonstration move its clock. Outside of a demonstration nobody adds it.
struct DemoClockController: Sendable {
  let clock: DemoClock
  let platform: Platform

  func add(to groups: RouteGroups) {
    groups.anonymous.on(Routes.demoClock) { _, context in try await move(context) }
  }

  private func move(_ context: PortalRequestContext) async throws -> Response {
    let form = try context.form()
    do {
      let now = try await clock.move(try step(form), on: platform)
      context.flash(.success, "演示时间已调整为 \(now)。")
    } catch let refusal as Refusal {
      for reason in refusal.reasons { context.flash(.danger, reason.sentence) }
    }
    return .seeOther(LocalAddress(form["return"]).text)
  }

  private func step(_ form: FormBody) throws -> DemoClock.Step {
    switch form.text("step") {
    case "day": return .day
    case "working-day": return .workingDay
    default:
      guard let day = form.day("day") else {
        throw Refusal("day-missing", "请先选择要调整到的日期，再点击“调整到该日期”。", field: "day")
      }
      return .to(day)
    }
  }
}
