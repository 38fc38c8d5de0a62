//! Calls that people have labelled: tables of Raven, DeepSqueak and USVSEG, and anything with a start and an end.

use super::world::Truth;

/// What a table holds.
#[derive(Debug, Clone, PartialEq)]
pub struct Labels {
    /// The calls, in the table's order; their loudness is not known.
    pub calls: Vec<Truth>,
    /// Lines that were no call.
    pub n_passed_over: usize,
}

/// Frequencies of a call of which the table tells none: anything a rat may call at.
const ANY_HZ: (f64, f64) = (17_000.0, 110_000.0);
/// Around a table's one frequency. Ours.
const AROUND_HZ: f64 = 5_000.0;

/// Where a table has what.
struct Columns {
    start: usize,
    end: usize,
    low: Option<usize>,
    high: Option<usize>,
    middle: Option<usize>,
    accepted: Option<usize>,
    low_name: String,
    middle_name: String,
}

/// Reads a table whose first line names its columns: with tabs, commas or semicolons between.
///
/// # Errors
/// A sentence that says which column is missing.
pub fn labels(text: &str) -> Result<Labels, String> {
    let mut lines = text
        .trim_start_matches('\u{feff}')
        .lines()
        .filter(|line| !line.trim().is_empty());
    let head = lines.next().ok_or("the table is empty")?;
    let between = ['\t', ';', ',']
        .into_iter()
        .max_by_key(|mark| head.matches(*mark).count())
        .unwrap_or(',');
    let columns = columns(&cells(head, between))?;
    let mut labels = Labels {
        calls: Vec::new(),
        n_passed_over: 0,
    };
    for line in lines {
        match call(&cells(line, between), &columns) {
            Some(call) => labels.calls.push(call),
            None => labels.n_passed_over += 1,
        }
    }
    Ok(labels)
}

fn cells(line: &str, between: char) -> Vec<String> {
    let bare = |cell: &str| cell.trim().trim_matches('"').trim().to_owned();
    line.split(between).map(bare).collect()
}

fn columns(head: &[String]) -> Result<Columns, String> {
    let names: Vec<String> = head.iter().map(|name| name.to_lowercase()).collect();
    let find = |wanted: &[&str]| {
        wanted
            .iter()
            .find_map(|wanted| names.iter().position(|name| name.starts_with(wanted)))
    };
    let missing = |what: &str| {
        format!(
            "no column says when a call {what}; there are: {}",
            head.join(", ")
        )
    };
    let low = find(&["low freq", "minfreq", "min freq", "low_hz", "freq_min"]);
    let middle = find(&["principal freq", "peak freq", "maxfreq", "meanfreq", "peak_hz"]);
    let name = |column: Option<usize>| column.map_or(String::new(), |column| names[column].clone());
    Ok(Columns {
        start: find(&["begin time", "start", "onset", "begin"]).ok_or_else(|| missing("begins"))?,
        end: find(&["end time", "end", "offset", "stop"]).ok_or_else(|| missing("ends"))?,
        low,
        high: find(&["high freq", "max freq", "high_hz", "freq_max"]),
        middle,
        accepted: find(&["accepted"]),
        low_name: name(low),
        middle_name: name(middle),
    })
}

fn call(cells: &[String], columns: &Columns) -> Option<Truth> {
    let number = |column: usize| {
        cells
            .get(column)?
            .parse::<f64>()
            .ok()
            .filter(|number| number.is_finite())
    };
    let (start_s, end_s) = (number(columns.start)?, number(columns.end)?);
    // DeepSqueak keeps what was looked at and found to be none.
    let refused = |cell: &String| ["0", "false", "no"].contains(&cell.to_lowercase().as_str());
    let accepted = columns.accepted.and_then(|column| cells.get(column));
    if end_s <= start_s || start_s < 0.0 || accepted.is_some_and(refused) {
        return None;
    }
    let at = |column: Option<usize>, name: &str| column.and_then(number).map(|hz| hz * unit(name, hz));
    let edges = at(columns.low, &columns.low_name).zip(at(columns.high, &columns.low_name));
    let around = at(columns.middle, &columns.middle_name).map(|hz| (hz - AROUND_HZ, hz + AROUND_HZ));
    let (low_hz, high_hz) = edges.or(around).unwrap_or(ANY_HZ);
    Some(Truth {
        start_s,
        end_s,
        low_hz,
        high_hz,
        snr_db: f64::NAN,
        kind: "",
    })
}

/// Hertz in what a column is told in: its name says so, or no call is below a kilohertz.
fn unit(name: &str, value: f64) -> f64 {
    if name.contains("khz") || (!name.contains("hz") && value < 1_000.0) {
        1_000.0
    } else {
        1.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(text: &str) -> Vec<String> {
        let of = |call: &Truth| {
            format!(
                "{:.2}-{:.2} {:.0}-{:.0}",
                call.start_s, call.end_s, call.low_hz, call.high_hz
            )
        };
        labels(text).unwrap().calls.iter().map(of).collect()
    }

    #[test]
    fn ravens_deepsqueaks_and_usvsegs_tables_are_read() {
        let raven = "Selection\tView\tChannel\tBegin Time (s)\tEnd Time (s)\tLow Freq (Hz)\tHigh Freq (Hz)\n1\tSpectrogram 1\t1\t1.25\t1.50\t21000\t24000\n";
        assert_eq!(told(raven), ["1.25-1.50 21000-24000"]);
        let deep = "ID,Label,Accepted,Score,Begin Time (s),End Time (s),Call Length (s),Principal Frequency (kHz),Low Freq (kHz),High Freq (kHz)\n1,USV,TRUE,0.9,2.0,2.05,0.05,55,50.5,60\n2,USV,FALSE,0.2,3.0,3.05,0.05,55,50,60\n";
        assert_eq!(told(deep), ["2.00-2.05 50500-60000"]);
        let usvseg = "#,start,end,duration,maxfreq,maxamp,meanfreq,cvfreq\n1,0.5,0.53,30,62.5,40,61,0.1\n";
        assert_eq!(told(usvseg), ["0.50-0.53 57500-67500"]);
    }

    #[test]
    fn a_table_without_times_is_refused_and_a_line_without_them_is_passed_over() {
        assert_eq!(
            labels("name,score\na,1\n"),
            Err("no column says when a call begins; there are: name, score".to_owned())
        );
        let found = labels("start;end\n1;2\nhello\n5;4\n").unwrap();
        assert_eq!((found.calls.len(), found.n_passed_over), (1, 2));
    }
}
