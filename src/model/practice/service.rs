//! The service policy (D29): what each class of accounts may count on.

use crate::model::key::key;
use crate::model::position::Class;

key! {
    /// A class of the account matrix, as the policy names it.
    ServiceClass { Key, KeyDevelopment, Maintenance, Opportunistic }
}
key! {
    /// A line of the policy: in short; the three preferences (priority, quality, terms); the standard good – efficient –
    /// convenient; the green channel; consultation, publicity, order handling, maintenance.
    ServiceItem {
        Summary, Priority, Quality, Terms, Standard, GreenChannel, Consultation, Publicity, OrderHandling, Maintenance,
    }
}

impl From<Class> for ServiceClass {
    fn from(class: Class) -> Self {
        match class {
            Class::Key => Self::Key,
            Class::KeyDevelopment => Self::KeyDevelopment,
            Class::Maintenance => Self::Maintenance,
            Class::Opportunistic => Self::Opportunistic,
        }
    }
}

impl From<ServiceClass> for Class {
    fn from(class: ServiceClass) -> Self {
        match class {
            ServiceClass::Key => Self::Key,
            ServiceClass::KeyDevelopment => Self::KeyDevelopment,
            ServiceClass::Maintenance => Self::Maintenance,
            ServiceClass::Opportunistic => Self::Opportunistic,
        }
    }
}
