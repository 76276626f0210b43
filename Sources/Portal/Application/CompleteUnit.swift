import HTTPTypes
import Hummingbird
import Titles

/// Nothing of a 单位中心 opens before 单位基础信息 is complete: the 法人用户 is led there, everybody else is told.
struct CompleteUnit: RouterMiddleware {
  typealias Context = UnitContext

  func handle(_ request: Request, context: Context, next: (Request, Context) async throws -> Response) async throws -> Response {
    if context.seat.isComplete { return try await next(request, context) }
    guard context.seat.isLegalPerson else {
      let sentence = "“\(context.seat.unitName)”尚未完善单位基础信息，单位中心暂未开通，请联系单位的法人用户登录后完善。"
      throw PageError.forbidden([Reason("unit-incomplete", sentence)])
    }
    return .seeOther(Routes.unitFirstEntry(context.unit).description)
  }
}
