package com.cuffline.orderapi.web;

import org.springframework.http.HttpStatus;

/** Every problem a person or a program may meet at order-api. The codes are stable. */
public enum ProblemCode {
    ORDER_INVALID("order.invalid", HttpStatus.UNPROCESSABLE_CONTENT, "The order cannot be taken as it is"),
    ORDER_SOFT_FINDINGS(
            "order.soft-findings",
            HttpStatus.UNPROCESSABLE_CONTENT,
            "The order asks to be looked at again before it is sent"),
    ORDER_UNKNOWN("order.unknown", HttpStatus.NOT_FOUND, "There is no such order"),
    ORDER_STATE("order.state", HttpStatus.CONFLICT, "The order's state does not allow this"),
    ORDER_MILLING_BEGUN("order.milling-begun", HttpStatus.CONFLICT, "Milling has begun"),
    REQUEST_UNREADABLE("request.unreadable", HttpStatus.BAD_REQUEST, "The request cannot be read"),
    PATH_UNKNOWN("path.unknown", HttpStatus.NOT_FOUND, "There is nothing at this address"),
    REQUEST_SIZE("request.size", HttpStatus.CONTENT_TOO_LARGE, "The body is refused by its size"),
    REQUEST_LENGTH("request.length", HttpStatus.LENGTH_REQUIRED, "The body's length is not said"),
    IDEMPOTENCY_KEY_MISSING("idempotency.key-missing", HttpStatus.BAD_REQUEST, "The Idempotency-Key header is missing"),
    IDEMPOTENCY_KEY_REUSED(
            "idempotency.key-reused",
            HttpStatus.UNPROCESSABLE_CONTENT,
            "The Idempotency-Key was used for another request"),
    VERSION_MISSING("version.missing", HttpStatus.PRECONDITION_REQUIRED, "The If-Match header is missing"),
    VERSION_STALE("version.stale", HttpStatus.PRECONDITION_FAILED, "The order has changed since it was read"),
    FILE_UNKNOWN("file.unknown", HttpStatus.NOT_FOUND, "There is no such file here"),
    BATCH_UNKNOWN("batch.unknown", HttpStatus.NOT_FOUND, "There is no such batch"),
    BATCH_STATE("batch.state", HttpStatus.CONFLICT, "The batch's state does not allow this"),
    UNIT_UNKNOWN("unit.unknown", HttpStatus.NOT_FOUND, "There is no such unit"),
    UNIT_STATE("unit.state", HttpStatus.CONFLICT, "The unit's state does not allow this"),
    LOT_UNKNOWN("lot.unknown", HttpStatus.NOT_FOUND, "There is no such stock lot"),
    LOT_STATE("lot.state", HttpStatus.CONFLICT, "The lot's state does not allow this"),
    MACHINE_UNKNOWN("machine.unknown", HttpStatus.NOT_FOUND, "There is no such machine"),
    TOOL_UNKNOWN("tool.unknown", HttpStatus.NOT_FOUND, "The machine has no such tool"),
    FLOOR_LOT_LOCKED("floor.lot-locked", HttpStatus.CONFLICT, "Stop: a stock lot is locked"),
    FLOOR_MISMATCH("floor.mismatch", HttpStatus.CONFLICT, "Stop: what was scanned does not belong together"),
    FLOOR_MAIN_PROGRAM(
            "floor.main-program", HttpStatus.CONFLICT, "Stop: the loaded main program is not the batch's released one"),
    FLOOR_COUPON_STALE(
            "floor.coupon-stale", HttpStatus.CONFLICT, "Stop: the machine's calibration coupon is out of date"),
    FLOOR_UNITS_NOT_STARTABLE(
            "floor.units-not-startable", HttpStatus.CONFLICT, "Stop: units of the batch may not be milled"),
    FLOOR_INVALID("floor.invalid", HttpStatus.UNPROCESSABLE_CONTENT, "The report cannot be taken"),
    DEAD_LETTER_UNKNOWN("dead-letter.unknown", HttpStatus.NOT_FOUND, "There is no such dead letter"),
    DEAD_LETTER_STATE("dead-letter.state", HttpStatus.CONFLICT, "The dead letter is already decided"),
    LIBRARY_SYSTEM_UNKNOWN("library.system-unknown", HttpStatus.NOT_FOUND, "The library has no such implant system"),
    LIBRARY_PLATFORM_UNKNOWN("library.platform-unknown", HttpStatus.NOT_FOUND, "The system has no such platform"),
    PREVIEW_INVALID("preview.invalid", HttpStatus.UNPROCESSABLE_CONTENT, "Nothing can be shown of this form yet"),
    SCAN_INVALID("scan.invalid", HttpStatus.UNPROCESSABLE_CONTENT, "The upload's answers cannot be taken"),
    SCAN_REFUSED("scan.refused", HttpStatus.UNPROCESSABLE_CONTENT, "The scan cannot be taken; nothing was stored"),
    SCAN_UNKNOWN("scan.unknown", HttpStatus.NOT_FOUND, "There is no such scan"),
    SCAN_ERASED("scan.erased", HttpStatus.GONE, "The scan was erased"),
    DATABASE_AWAY("database.away", HttpStatus.SERVICE_UNAVAILABLE, "The database does not answer; nothing was stored"),
    STORE_FAILED("store.failed", HttpStatus.INSUFFICIENT_STORAGE, "A file could not be stored; nothing was changed"),
    INTERNAL("internal", HttpStatus.INTERNAL_SERVER_ERROR, "The center made a mistake");

    private final String code;
    private final HttpStatus status;
    private final String title;

    ProblemCode(String code, HttpStatus status, String title) {
        this.code = code;
        this.status = status;
        this.title = title;
    }

    public String code() {
        return code;
    }

    public HttpStatus status() {
        return status;
    }

    public String title() {
        return title;
    }
}
