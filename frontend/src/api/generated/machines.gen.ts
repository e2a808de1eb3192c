// Generated from openapi/*.yaml by `npm run generate`; never edited.

export const MACHINES = {
  "OrderStatus": {
    "initial": "PENDING",
    "transitions": [
      {
        "event": "payment_requested",
        "from": [
          "PENDING"
        ],
        "to": "PAYMENT_PROCESSING"
      },
      {
        "event": "nothing_to_pay",
        "from": [
          "PENDING"
        ],
        "to": "PAID"
      },
      {
        "event": "accepted",
        "from": [
          "PENDING"
        ],
        "to": "ACCEPTED"
      },
      {
        "event": "payment_completed",
        "from": [
          "PAYMENT_PROCESSING",
          "PAYMENT_FAILED",
          "ACCEPTED"
        ],
        "to": "PAID"
      },
      {
        "event": "payment_failed",
        "from": [
          "PAYMENT_PROCESSING"
        ],
        "to": "PAYMENT_FAILED"
      },
      {
        "event": "payment_retried",
        "from": [
          "PAYMENT_FAILED"
        ],
        "to": "PAYMENT_PROCESSING",
        "operator": true
      },
      {
        "event": "shipped",
        "from": [
          "ACCEPTED",
          "PAID"
        ],
        "to": "SHIPPED",
        "operator": true
      },
      {
        "event": "delivered",
        "from": [
          "SHIPPED"
        ],
        "to": "DELIVERED",
        "operator": true
      },
      {
        "event": "cancelled",
        "from": [
          "PENDING",
          "PAYMENT_PROCESSING",
          "PAYMENT_FAILED",
          "ACCEPTED",
          "PAID"
        ],
        "to": "CANCELLED",
        "operator": true
      },
      {
        "event": "refunded",
        "from": [
          "PAID",
          "SHIPPED",
          "DELIVERED"
        ],
        "to": "REFUNDED"
      }
    ],
    "editable": [
      "PENDING",
      "PAYMENT_PROCESSING",
      "PAYMENT_FAILED",
      "ACCEPTED",
      "PAID"
    ]
  },
  "ReconciliationStatus": {
    "initial": "RUNNING",
    "transitions": [
      {
        "event": "completed",
        "from": [
          "RUNNING"
        ],
        "to": "COMPLETED"
      },
      {
        "event": "failed",
        "from": [
          "RUNNING"
        ],
        "to": "FAILED"
      }
    ]
  },
  "BatchStatus": {
    "initial": "QUEUED",
    "transitions": [
      {
        "event": "validation_started",
        "from": [
          "QUEUED"
        ],
        "to": "VALIDATING"
      },
      {
        "event": "validated",
        "from": [
          "VALIDATING"
        ],
        "to": "VALIDATED"
      },
      {
        "event": "started",
        "from": [
          "VALIDATING"
        ],
        "to": "RUNNING"
      },
      {
        "event": "confirmed",
        "from": [
          "VALIDATED"
        ],
        "to": "RUNNING",
        "operator": true
      },
      {
        "event": "completed",
        "from": [
          "RUNNING"
        ],
        "to": "COMPLETED"
      },
      {
        "event": "failed",
        "from": [
          "QUEUED",
          "VALIDATING",
          "RUNNING"
        ],
        "to": "FAILED"
      },
      {
        "event": "paused",
        "from": [
          "QUEUED",
          "VALIDATING",
          "RUNNING"
        ],
        "to": "PAUSED",
        "operator": true
      },
      {
        "event": "queueing_resumed",
        "from": [
          "PAUSED"
        ],
        "to": "QUEUED",
        "operator": true
      },
      {
        "event": "validation_resumed",
        "from": [
          "PAUSED"
        ],
        "to": "VALIDATING",
        "operator": true
      },
      {
        "event": "resumed",
        "from": [
          "PAUSED"
        ],
        "to": "RUNNING",
        "operator": true
      },
      {
        "event": "cancelled",
        "from": [
          "QUEUED",
          "VALIDATING",
          "VALIDATED",
          "RUNNING",
          "PAUSED"
        ],
        "to": "CANCELLED",
        "operator": true
      },
      {
        "event": "undo_started",
        "from": [
          "COMPLETED",
          "CANCELLED"
        ],
        "to": "UNDOING",
        "operator": true
      },
      {
        "event": "undone",
        "from": [
          "UNDOING"
        ],
        "to": "UNDONE"
      }
    ]
  },
  "ErasureStatus": {
    "initial": "IN_PROGRESS",
    "transitions": [
      {
        "event": "completed",
        "from": [
          "IN_PROGRESS"
        ],
        "to": "COMPLETED"
      }
    ]
  },
  "PaymentStatus": {
    "initial": "PENDING",
    "transitions": [
      {
        "event": "captured",
        "from": [
          "PENDING",
          "UNKNOWN"
        ],
        "to": "COMPLETED"
      },
      {
        "event": "capture_failed",
        "from": [
          "PENDING",
          "UNKNOWN"
        ],
        "to": "FAILED"
      },
      {
        "event": "outcome_lost",
        "from": [
          "PENDING"
        ],
        "to": "UNKNOWN"
      },
      {
        "event": "partially_refunded",
        "from": [
          "COMPLETED",
          "PARTIALLY_REFUNDED"
        ],
        "to": "PARTIALLY_REFUNDED"
      },
      {
        "event": "refunded_in_full",
        "from": [
          "COMPLETED",
          "PARTIALLY_REFUNDED"
        ],
        "to": "REFUNDED"
      },
      {
        "event": "refund_returned",
        "from": [
          "PARTIALLY_REFUNDED",
          "REFUNDED"
        ],
        "to": "PARTIALLY_REFUNDED"
      },
      {
        "event": "refunds_returned",
        "from": [
          "PARTIALLY_REFUNDED",
          "REFUNDED"
        ],
        "to": "COMPLETED"
      }
    ]
  },
  "RefundStatus": {
    "initial": "PENDING",
    "transitions": [
      {
        "event": "refund_completed",
        "from": [
          "PENDING"
        ],
        "to": "COMPLETED"
      },
      {
        "event": "refund_failed",
        "from": [
          "PENDING",
          "COMPLETED"
        ],
        "to": "FAILED"
      }
    ]
  },
  "NotificationStatus": {
    "initial": "QUEUED",
    "transitions": [
      {
        "event": "claimed",
        "from": [
          "QUEUED"
        ],
        "to": "SENDING"
      },
      {
        "event": "accepted",
        "from": [
          "SENDING"
        ],
        "to": "SENT"
      },
      {
        "event": "deferred",
        "from": [
          "SENDING"
        ],
        "to": "QUEUED"
      },
      {
        "event": "gave_up",
        "from": [
          "SENDING"
        ],
        "to": "FAILED"
      },
      {
        "event": "delivered",
        "from": [
          "SENT"
        ],
        "to": "DELIVERED"
      },
      {
        "event": "bounced",
        "from": [
          "SENDING",
          "SENT",
          "DELIVERED"
        ],
        "to": "BOUNCED"
      },
      {
        "event": "suppressed",
        "from": [
          "QUEUED"
        ],
        "to": "SUPPRESSED"
      },
      {
        "event": "cancelled",
        "from": [
          "QUEUED"
        ],
        "to": "CANCELLED"
      },
      {
        "event": "retried",
        "from": [
          "FAILED",
          "BOUNCED",
          "SUPPRESSED",
          "CANCELLED"
        ],
        "to": "QUEUED",
        "operator": true
      }
    ]
  },
  "NotificationBatchStatus": {
    "initial": "ACTIVE",
    "transitions": [
      {
        "event": "paused",
        "from": [
          "ACTIVE"
        ],
        "to": "PAUSED",
        "operator": true
      },
      {
        "event": "resumed",
        "from": [
          "PAUSED"
        ],
        "to": "ACTIVE",
        "operator": true
      },
      {
        "event": "cancelled",
        "from": [
          "ACTIVE",
          "PAUSED"
        ],
        "to": "CANCELLED",
        "operator": true
      }
    ]
  }
} as const;
