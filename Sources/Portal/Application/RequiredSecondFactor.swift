import HTTPTypes
import Hummingbird
import Services
import Titles

/// A 单位中心 whose unit asks its users for a second factor doesn't open to those without one: they are led to set it up.
struct RequiredSecondFactor: RouterMiddleware {
  typealias Context = UnitContext

  func handle(_ request: Request, context: Context, next: (Request, Context) async throws -> Response) async throws -> Response {
    guard context.seat.lacksSecondFactor else { return try await next(request, context) }
    guard request.method == .get || request.method == .head else {
      let sentence = "“\(context.seat.unitName)”要求本单位用户使用二次验证，请先在“账号安全”中设置，再回到这里办理。"
      throw PageError.forbidden([Reason("second-factor-missing", sentence)])
    }
    context.flash(.warning, "“\(context.seat.unitName)”要求本单位用户使用二次验证，请先完成设置。")
    return .seeOther(Routes.secondFactor().description)
  }
}
