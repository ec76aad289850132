//! The stories, a file for each subject.

mod accessible;
mod afterwards;
mod clock;
mod cope;
mod damaged;
mod doors;
mod due;
mod emptied;
mod engines;
mod goals;
mod learning;
mod places;
mod planned;
mod readable;
mod refused_files;
mod restoring;
mod returning;
mod said;
mod searching;
mod several;
mod stopping;
mod stops;
mod tailored;
mod texts;
mod time_zones;
mod today;
